import '../zod-without-eval.ts'
import { styleNonce } from '../ui/style-nonce.ts'

// Before the first dialog: the scroll lock of Mantine's dialogs takes its nonce from here.
Object.assign(window, { __webpack_nonce__: styleNonce() })
