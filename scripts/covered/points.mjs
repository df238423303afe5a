import ts from 'typescript'

/**
 * What of a module can be run or not.
 * @typedef {{ start: number, end: number }} Span
 * @typedef {object} Points
 * @property {{ line: number, span: Span }[]} lines where statements begin, by line, from 1
 * @property {{ line: number, span: Span, unless?: Span }[]} branches each way of each fork; `unless` is an `if` without `else`
 *   that was not taken: its statement ran more often than what it guards
 */

/**
 * The lines and branches of a module.
 * @param {string} path
 * @param {string} text
 * @returns {Points}
 */
export function findPoints(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const points = { lines: [], branches: [] }
  const visit = (node) => {
    if (isTypeOnly(node)) return
    if (isRun(node)) points.lines.push(pointOf(node, file))
    for (const branch of branchesOf(node)) points.branches.push(branchOf(branch, node, file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return points
}

const pointOf = (node, file) => {
  const span = { start: node.getStart(file), end: node.getEnd() }
  return { line: file.getLineAndCharacterOfPosition(span.start).line + 1, span }
}

const branchOf = (branch, fork, file) => {
  if (branch !== undefined) return pointOf(branch, file)
  return { ...pointOf(fork, file), unless: pointOf(insideOf(fork.thenStatement), file).span }
}

/** What a block begins with: the block itself leaves no trace in what compilers write. */
const insideOf = (node) => (ts.isBlock(node) ? (node.statements[0] ?? node) : node)

const isTypeOnly = (node) =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true

/** Statements, and what arrow functions without a block give. */
function isRun(node) {
  if (ts.isArrowFunction(node.parent ?? node) && node.parent?.body === node) return !ts.isBlock(node)
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isBlock(node)) return false
  return ts.isStatement(node) && !ts.isEmptyStatement(node)
}

const forking = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
])

/**
 * Whether `a[b] ?? ''` is only what the compiler demands: it does not know that the index is there (`noUncheckedIndexedAccess`), and a bare
 * constant stands for what never is. That is no way of its own; any other default is.
 */
function isDemanded(node) {
  if (!isChoice(node) || node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return false
  return isIndexed(node.left) && isBare(node.right)
}

function isIndexed(node) {
  if (ts.isParenthesizedExpression(node)) return isIndexed(node.expression)
  if (ts.isElementAccessExpression(node)) return true
  if (ts.isPropertyAccessExpression(node))
    return node.questionDotToken !== undefined && isIndexed(node.expression)
  return ts.isCallExpression(node) && /\.(at|get|pop|shift)$/.test(node.expression.getText())
}

const isBare = (node) =>
  /^(''|-?\d+|\[\]|\{\}|\(\{\}\)|null|undefined|Number\.NaN|Infinity|new (Set|Map)\(\))$/.test(node.getText())

const isChoice = (node) => ts.isBinaryExpression(node) && forking.has(node.operatorToken.kind)

/** The ways on from a node, as Istanbul counts them, of `a ?? b` both; `undefined` for the one past an `if` without `else`. */
function branchesOf(node) {
  if (ts.isIfStatement(node))
    return [insideOf(node.thenStatement), node.elseStatement && insideOf(node.elseStatement)]
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse]
  if (isDemanded(node)) return []
  if (isChoice(node)) return [...(isChoice(node.left) ? [] : [node.left]), node.right]
  if (ts.isCaseOrDefaultClause(node)) return node.statements.slice(0, 1).map(insideOf)
  return []
}
