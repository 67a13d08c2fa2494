/**
 * The shapes that travel between the server and this page.
 *
 * @typedef {{name: string, url?: string, date?: string, certainty?: string}} SourceRef
 * @typedef {{n: number, id?: string, title: string, section: string, url: string, quote: string, source: SourceRef}} Citation
 * @typedef {{kind: string, label: string, text: string}} Recognised
 * @typedef {{role: 'user' | 'assistant', content: string}} Message
 *
 * @typedef {object} Request
 * @property {string} question
 * @property {string} [audience]
 * @property {string} [level]
 * @property {string} [region]
 * @property {'easy'} [style]
 * @property {string[]} [without]
 * @property {Message[]} history
 *
 * An answer as the server sends it; answerHtml is safe HTML, answer is the same in Markdown.
 * @typedef {object} Answer
 * @property {string} outcome
 * @property {string} answer
 * @property {string} answerHtml
 * @property {Citation[]} citations
 * @property {string[]} followUps
 * @property {{question: string, options: string[]}} [clarify]
 * @property {{corrected?: string, recognised?: Recognised[]}} [understanding]
 * @property {string} [indexVersion]
 *
 * A finished question and answer, as the page and the session keep it.
 * @typedef {{question: string, answer: Answer, easier?: boolean}} Turn
 *
 * @typedef {object} Session
 * @property {string} start address that it began at
 * @property {string[]} earlier questions from before the script ran
 * @property {Turn[]} turns
 * @property {string} audience
 * @property {string} level
 * @property {string} region
 * @property {string[]} without what was crossed out of what was understood
 */
export {};
