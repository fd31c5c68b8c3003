import { z } from 'zod'

// Must run before the first schema is made: otherwise zod tries `Function`, and the policy of the page reports it.
z.config({ jitless: true })
