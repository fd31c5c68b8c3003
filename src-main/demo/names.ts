/** People of one country as they come to a salon in Riga: names, and how they write their mobile number. */
export type Country = {
  /** How many of a hundred clients. */
  readonly share: number
  readonly women: readonly string[]
  readonly men: readonly string[]
  /** The family names, for women and for men where they differ. */
  readonly families: readonly (string | { readonly woman: string; readonly man: string })[]
  /** `#` is any digit; the first pattern is the most common way to write it. */
  readonly phones: readonly string[]
}

const family = (woman: string, man: string) => ({ woman, man })

export const countries: readonly Country[] = [
  {
    share: 56,
    women: [
      'Aija',
      'Aiga',
      'Agnese',
      'Anete',
      'Anita',
      'Baiba',
      'Dace',
      'Daina',
      'Diāna',
      'Elīna',
      'Evija',
      'Gunta',
      'Ilze',
      'Ieva',
      'Inese',
      'Iveta',
      'Kristīne',
      'Laura',
      'Linda',
      'Madara',
      'Maija',
      'Rūta',
      'Sanita',
      'Santa',
      'Signe',
      'Solvita',
      'Zane',
      'Žanete',
    ],
    men: ['Andris', 'Artūrs', 'Edgars', 'Gatis', 'Ivars', 'Jānis', 'Juris', 'Kārlis', 'Mārtiņš', 'Pēteris', 'Raivis'],
    families: [
      family('Ozola', 'Ozols'),
      family('Kalniņa', 'Kalniņš'),
      family('Bērziņa', 'Bērziņš'),
      family('Jansone', 'Jansons'),
      family('Liepiņa', 'Liepiņš'),
      family('Krūmiņa', 'Krūmiņš'),
      family('Balode', 'Balodis'),
      family('Eglīte', 'Eglītis'),
      family('Zariņa', 'Zariņš'),
      family('Pētersone', 'Pētersons'),
      family('Vītola', 'Vītols'),
      family('Kļaviņa', 'Kļaviņš'),
      family('Vanaga', 'Vanags'),
      family('Siliņa', 'Siliņš'),
      family('Ābola', 'Ābols'),
      family('Apine', 'Apinis'),
      family('Rozīte', 'Rozītis'),
      family('Šmite', 'Šmits'),
    ],
    phones: ['+371 2### ####', '2## ## ###', '2#######', '+3712#######', '2### ####'],
  },
  {
    share: 16,
    women: [
      'Alina',
      'Anastasija',
      'Jekaterina',
      'Jeļena',
      'Marina',
      'Natālija',
      'Oksana',
      'Olga',
      'Svetlana',
      'Viktorija',
    ],
    men: ['Aleksejs', 'Dmitrijs', 'Igors', 'Sergejs', 'Vladislavs'],
    families: [
      family('Ivanova', 'Ivanovs'),
      family('Petrova', 'Petrovs'),
      family('Kuzņecova', 'Kuzņecovs'),
      family('Smirnova', 'Smirnovs'),
      family('Vasiļjeva', 'Vasiļjevs'),
      family('Morozova', 'Morozovs'),
      family('Volkova', 'Volkovs'),
      family('Romanova', 'Romanovs'),
    ],
    phones: ['+371 2### ####', '2#######', '2##-##-###'],
  },
  {
    share: 8,
    women: ['Agnė', 'Eglė', 'Gintarė', 'Jurgita', 'Rasa', 'Ugnė'],
    men: ['Darius', 'Mantas', 'Tomas'],
    families: [
      family('Kazlauskienė', 'Kazlauskas'),
      family('Jankauskaitė', 'Jankauskas'),
      family('Petrauskienė', 'Petrauskas'),
      family('Stankevičiūtė', 'Stankevičius'),
      family('Žukauskaitė', 'Žukauskas'),
    ],
    phones: ['+370 6## #####', '+3706#######'],
  },
  {
    share: 6,
    women: ['Kadri', 'Kristi', 'Liis', 'Maarja', 'Piret', 'Triin'],
    men: ['Jaan', 'Margus', 'Rein'],
    families: ['Tamm', 'Saar', 'Sepp', 'Mägi', 'Kask', 'Rebane'],
    phones: ['+372 5### ####', '+3725#######'],
  },
  {
    share: 6,
    women: ['Anja', 'Birgit', 'Eva', 'Jana', 'Katrin', 'Sabine'],
    men: ['Jörg', 'Stefan', 'Uwe'],
    families: ['Müller', 'Schröder', 'Weiß', 'Köhler', 'Stein', 'Voß'],
    phones: ['+49 151 ########', '+49 170 #######'],
  },
  {
    share: 4,
    women: ['Aino', 'Hanna', 'Sanna', 'Tuuli'],
    men: ['Jukka', 'Mikko'],
    families: ['Virtanen', 'Mäkinen', 'Korhonen', 'Hämäläinen'],
    phones: ['+358 40 #######'],
  },
  {
    share: 4,
    women: ['Agnieszka', 'Katarzyna', 'Małgorzata', 'Zofia'],
    men: ['Paweł', 'Łukasz'],
    families: [family('Kowalska', 'Kowalski'), family('Wiśniewska', 'Wiśniewski'), 'Nowak', 'Wójcik'],
    phones: ['+48 50# ### ###'],
  },
]
