import './zod-without-eval.ts'
import './rpc/client-booking.ts'
