import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './src-main/database/tables/*.ts',
  out: './drizzle',
})
