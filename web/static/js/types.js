/**
 * The shapes that travel between the server and this page.
 *
 * @typedef {{name: string, url?: string, date?: string, certainty?: string}} SourceRef
 * @typedef {{n: number, title: string, section: string, url: string, quote: string, source: SourceRef}} Citation
 * @typedef {{role: 'user' | 'assistant', content: string}} Message
 * @typedef {{question: string, audience?: string, region?: string, history: Message[]}} Request
 *
 * An answer as the server sends it; answerHtml is safe HTML, answer is the same in Markdown.
 * @typedef {object} Answer
 * @property {string} outcome
 * @property {string} answer
 * @property {string} answerHtml
 * @property {Citation[]} citations
 * @property {string[]} followUps
 * @property {{question: string, options: string[]}} [clarify]
 * @property {{corrected?: string}} [understanding]
 *
 * A finished question and answer, as the page and the session keep it.
 * @typedef {{question: string, answer: Answer}} Turn
 *
 * @typedef {{start: string, earlier: string[], turns: Turn[], audience: string, region: string}} Session
 */
export {};
