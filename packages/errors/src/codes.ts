/**
 * The one table of coded errors. Each row: what went wrong (a template with `{name}` slots) and what the person can do.
 * `docs/errors.md` is checked against this table by `test/errors-page.test.ts`.
 */
export const ERROR_TABLE = {
  LAMPYRE_FILE_MISSING: {
    message: 'There is no file at {path}.',
    remedy: 'Check the path. A folder, a PDF file, an https address or an id of the catalogue can be added.',
  },
  LAMPYRE_PDF_INVALID: {
    message: '{file} is not a PDF, or it is damaged: {detail}.',
    remedy: 'Open it in a PDF viewer; if that fails too, fetch the file again from its publisher.',
  },
  LAMPYRE_PDF_EMPTY: {
    message: '{file} is empty.',
    remedy: 'Fetch the file again; the download was probably cut off.',
  },
  LAMPYRE_PDF_ENCRYPTED: {
    message: '{file} is protected by a password.',
    remedy: 'Save a copy without the password, if its rights allow that, and add the copy.',
  },
  LAMPYRE_PDF_NO_TEXT: {
    message: '{file} has no text that can be read: {pages}.',
    remedy:
      'The pages are pictures (a scan). Read them off the pictures with `lampyre add --ocr FILE`, or add a version with a text layer.',
  },
  LAMPYRE_OCR_MISSING: {
    message: 'Scanned pages cannot be read: tesseract.js or its data for {languages} are not installed.',
    remedy:
      'Run `pnpm install` without `--prod` in the folder of Lampyre: it brings tesseract.js with its English and French data (67 MB).',
  },
  LAMPYRE_CATALOGUE_UNKNOWN: {
    message: '{id} is neither a file, an address nor an id of the catalogue.',
    remedy: 'Run `lampyre list --catalogue` to see the ids that can be added.',
  },
  LAMPYRE_CATALOGUE_INVALID: {
    message: 'The list of reports {path} cannot be read: {detail}.',
    remedy:
      'Mend the list: a YAML list in which each report has an id. Or move it away; the PDFs can be added without it.',
  },
  LAMPYRE_DOWNLOAD_FAILED: {
    message: 'Could not download {address}: {detail}.',
    remedy:
      'Check the connection and run the command again: it goes on where it stopped. Or download the PDF yourself and add the file.',
  },
  LAMPYRE_MODEL_MISSING: {
    message: 'The model {model} was not found in {folder}.',
    remedy:
      'Run `lampyre models download {model}`, or go back to the embedded model with `lampyre models use all-MiniLM-L6-v2`. If that one is missing, run the installation again.',
  },
  LAMPYRE_MODEL_UNKNOWN: {
    message: 'There is no model {id} that Lampyre knows.',
    remedy: 'Use one of {ids}.',
  },
  LAMPYRE_MODEL_DAMAGED: {
    message: 'The file {file} of the model {model} is not what it should be: {detail}.',
    remedy: 'Download it again; if it stays so, the source is not to be trusted: use another one with `--from`.',
  },
  LAMPYRE_MODEL_NOT_FOR_SEARCH: {
    message: '{id} reorders what was found; it makes no vectors.',
    remedy: 'It is used by itself as soon as it is downloaded. Choose an embedding model from `lampyre models list`.',
  },
  LAMPYRE_REPORT_UNKNOWN: {
    message: 'The library holds no report {id}.',
    remedy: 'Run `lampyre list` to see the reports of this library.',
  },
  LAMPYRE_REPORT_FILE_MISSING: {
    message: 'The PDF of report {id} is no longer at {path}.',
    remedy: 'Put the file back there, or add it again from its new place.',
  },
  LAMPYRE_PAGE_UNKNOWN: {
    message: 'Report {id} has no page {page}; it has {pages} pages.',
    remedy: 'Ask for a page between 1 and {pages}.',
  },
  LAMPYRE_PASSAGE_UNKNOWN: {
    message: 'The library holds no passage {id}.',
    remedy: 'Its report was removed or replaced meanwhile; search again.',
  },
  LAMPYRE_BLOCK_UNKNOWN: {
    message: 'Report {id} has no block {block}.',
    remedy: 'Run `lampyre show {id} --json` to see its blocks and their ids.',
  },
  LAMPYRE_LIBRARY_EMPTY: {
    message: 'The library in {folder} holds no report yet.',
    remedy: 'Add one first: `lampyre add FILE.pdf`.',
  },
  LAMPYRE_LIBRARY_DAMAGED: {
    message: 'The library in {folder} cannot be read: {detail}.',
    remedy: 'Run `lampyre verify`. If that does not mend it, move the folder away and add the reports again.',
  },
  LAMPYRE_LIBRARY_BUSY: {
    message: 'Another Lampyre is writing to the library in {folder}.',
    remedy: 'Wait for it to finish, or stop it, then run the command again.',
  },
  LAMPYRE_FILTER_EMPTY: {
    message: 'No report of the library fits the filter: {filter}.',
    remedy: 'Widen the filter. `lampyre list` shows the reports with their publishers and years.',
  },
  LAMPYRE_QUESTION_EMPTY: {
    message: 'There is no question.',
    remedy: 'Write a question in French or English.',
  },
  LAMPYRE_QUESTION_TOO_LONG: {
    message: 'The question has {characters} characters; at most {limit} are read.',
    remedy: 'Ask a shorter question.',
  },
  LAMPYRE_CONVERSATION_UNKNOWN: {
    message: 'There is no conversation {id}.',
    remedy: 'Run `lampyre conversations list` to see those that are kept, or ask without naming one.',
  },
  LAMPYRE_TIER_UNAVAILABLE: {
    message: 'The tier {tier} is not set up on this machine.',
    remedy:
      'Set it up with `lampyre tier {tier}` (docs/tiers.md), or use `--tier extractive`, which needs no language model, or `--tier auto`.',
  },
  LAMPYRE_TIER_INVALID: {
    message: 'The tier cannot be set up like this: {detail}.',
    remedy: 'Run `lampyre help tier`, or see docs/tiers.md.',
  },
  LAMPYRE_BUDGET_TOO_SMALL: {
    message: 'The written answer would take about {expected} J; the budget is {budget} J.',
    remedy: 'The answer is made of the reports’ own sentences instead. Raise the budget for a written one.',
  },
  LAMPYRE_WRITER_KEY_MISSING: {
    message: 'The environment variable {variable}, which holds the key of the remote model, is not set.',
    remedy: 'Set it before starting Lampyre: `export {variable}=…`.',
  },
  LAMPYRE_WRITER_UNREACHABLE: {
    message: 'The remote model at {address} cannot be reached: {detail}.',
    remedy: 'Start its server, or set another address with `lampyre tier remote`.',
  },
  LAMPYRE_WRITER_TIMEOUT: {
    message: 'The language model said nothing for {seconds} s.',
    remedy: 'Ask again, allow it more time with `lampyre tier … --timeout SECONDS`, or choose a smaller model.',
  },
  LAMPYRE_WRITER_REFUSED: {
    message: 'The remote model at {address} refuses the key (environment variable: {variable}).',
    remedy: 'Check the key, and that it may use the model {model}.',
  },
  LAMPYRE_WRITER_UNKNOWN: {
    message: 'There is no model {model} at {address}: {detail}.',
    remedy: 'Check the name of the model, and that the address ends as the server wants it, mostly with /v1.',
  },
  LAMPYRE_WRITER_BUSY: {
    message: 'The remote model at {address} takes no more requests now. It may be asked again after: {wait}.',
    remedy: 'Wait and ask again, or use `--tier extractive`.',
  },
  LAMPYRE_WRITER_FAILED: {
    message: 'The remote model at {address} failed (status {status}): {detail}.',
    remedy: 'See what its server says; ask again later, or set another model with `lampyre tier remote`.',
  },
  LAMPYRE_WRITER_BROKE_OFF: {
    message: 'The language model broke off before its answer was complete.',
    remedy: 'Ask again. If it happens often, see what the server of the model says.',
  },
  LAMPYRE_WRITER_UNREADABLE: {
    message: 'What came from {address} is no answer of a chat model.',
    remedy: 'Check the address: it is that of an OpenAI-compatible server and mostly ends with /v1.',
  },
  LAMPYRE_WRITER_EMPTY: {
    message: 'The language model wrote nothing.',
    remedy: 'Ask again, allow longer answers with `lampyre tier … --output TOKENS`, or choose another model.',
  },
  LAMPYRE_WRITER_CONTEXT: {
    message: 'Question and passages are too long for the language model: {detail}.',
    remedy: 'Set the tokens that it takes with `lampyre tier … --context TOKENS`, or ask a shorter question.',
  },
  LAMPYRE_WRITER_LANGUAGE: {
    message: 'The language model answered in another language than that of the question.',
    remedy: 'Ask again, or choose a model that writes French and English.',
  },
  LAMPYRE_WRITER_UNSUPPORTED: {
    message: 'Of the {sentences} sentences that the language model wrote, the passages support none.',
    remedy: 'The answer is made of the reports’ own sentences instead. A larger model keeps closer to the passages.',
  },
  LAMPYRE_ENGINE_MISSING: {
    message: 'node-llama-cpp, which runs local models, is not installed: {detail}.',
    remedy:
      'Run `npm install --prefix FOLDER node-llama-cpp@3` and set the folder with `lampyre tier local --file MODEL.gguf --engine FOLDER` (docs/tiers.md).',
  },
  LAMPYRE_MODEL_FILE_INVALID: {
    message: 'The local model {file} cannot be loaded: {detail}.',
    remedy:
      'Set a GGUF file of a chat model that fits in this machine’s memory with `lampyre tier local --file MODEL.gguf`.',
  },
  LAMPYRE_QUESTION_LINE_INVALID: {
    message: 'Line {line} of the questions cannot be used: {detail}.',
    remedy: 'Mend the line; docs/evaluation.md has the fields of a question with examples.',
  },
  LAMPYRE_QUESTION_ID_TWICE: {
    message: 'Line {line} of the questions has the id {id}, which line {earlier} has already.',
    remedy: 'Give each question an id of its own.',
  },
  LAMPYRE_QUESTION_REPORT_UNKNOWN: {
    message: 'Line {line}, question {id}: the library holds no report {report}.',
    remedy: 'Add the report, or name it by its id or its file name as `lampyre list` shows them.',
  },
  LAMPYRE_QUESTION_PAGE_UNKNOWN: {
    message: 'Line {line}, question {id}: {report} has no page {page}; it has {pages} pages.',
    remedy: 'Count pages as the PDF viewer does, from 1; the number printed on the page may differ.',
  },
  LAMPYRE_QUESTION_QUOTE_MISSING: {
    message: 'Line {line}, question {id}: “{quote}” does not stand on page {page} of {report}; {where}.',
    remedy: 'Correct the page, or copy the words from the report again. Leave words out with “…”.',
  },
  LAMPYRE_QUESTION_PAGE_UNLISTED: {
    message:
      'Line {line}, question {id}: page {page} of {report} has a quote but is not among the pages of the question.',
    remedy: 'Add the page to "pages", or remove the quote.',
  },
  LAMPYRE_QUESTION_FACT_MISSING: {
    message: 'Line {line}, question {id}: none of its pages holds the key fact “{fact}”.',
    remedy: 'Write the fact as it is printed, with alternatives parted by |, or correct the pages.',
  },
  LAMPYRE_QUESTIONS_INVALID: {
    message: '{file} has {count} lines that cannot be used; the first: {first}',
    remedy: 'Run `lampyre evaluate check {file}` to see them all, and mend them.',
  },
  LAMPYRE_QUESTIONS_EMPTY: {
    message: '{file} holds no question.',
    remedy: 'Write one question a line; docs/evaluation.md has the fields with examples.',
  },
  LAMPYRE_ANSWER_LINE_INVALID: {
    message: 'Line {line} of the answers cannot be used: {detail}.',
    remedy: 'Mend the line; docs/evaluation.md has the fields of an answer with examples.',
  },
  LAMPYRE_RUN_INVALID: {
    message: '{path} is not an evaluation that can be compared: {detail}.',
    remedy: 'Name a file that `lampyre evaluate` kept; it prints where.',
  },
  LAMPYRE_RUNS_DISJOINT: {
    message: 'The two evaluations have no question in common.',
    remedy: 'Compare evaluations of the same question set.',
  },
  LAMPYRE_SYSTEM_UNKNOWN: {
    message: 'There is no system {name} to evaluate.',
    remedy:
      'Use auto, extractive, local or remote, or chat:MODEL@ADDRESS or chat-alone:MODEL@ADDRESS for an assistant behind an OpenAI-compatible address.',
  },
  LAMPYRE_SYSTEM_UNREACHABLE: {
    message: 'The assistant at {address} does not answer: {detail}.',
    remedy: 'Check that its server runs and that the address is right, often one that ends in /v1.',
  },
  LAMPYRE_SYSTEM_REPLY_INVALID: {
    message: 'The reply of the assistant at {address} cannot be read: {detail}.',
    remedy: 'Check the address, the name of the model and the key; the server has to offer /chat/completions.',
  },
  LAMPYRE_SET_UNKNOWN: {
    message: 'There is no question set {id}.',
    remedy: 'Open the page of question sets to see those that there are.',
  },
  LAMPYRE_COMPARISON_UNKNOWN: {
    message: 'There is no blind comparison {id}.',
    remedy: 'Open the page of comparisons to see those that there are.',
  },
  LAMPYRE_VOTE_INVALID: {
    message: 'This vote cannot be counted: {detail}.',
    remedy: 'Open the comparison again and vote there.',
  },
  LAMPYRE_ZONE_UNKNOWN: {
    message: 'There is no electricity zone {zone}.',
    remedy: 'Use one of {zones}.',
  },
  LAMPYRE_BASELINE_UNKNOWN: {
    message: 'There is no large model {name} to compare with.',
    remedy: 'Use one of {names}, or none for the default.',
  },
  LAMPYRE_SETTING_INVALID: {
    message: 'The setting {setting} cannot be used: {detail}.',
    remedy: 'Run `lampyre help footprint` for the settings and what they take.',
  },
  LAMPYRE_BASELINE_UNMETERED: {
    message: 'The energy of the server at {address} cannot be told from here: {detail}.',
    remedy:
      'Run the command on the machine of the server, as its user, or enter what its meter shows with --joules-per-answer.',
  },
  LAMPYRE_BASELINE_SERVER_FAILED: {
    message: 'The server at {address} did not answer: {detail}.',
    remedy: 'Check the address and the model; it must speak the OpenAI interface, such as http://127.0.0.1:11434/v1.',
  },
  LAMPYRE_BATCH_LINE_INVALID: {
    message: 'Line {line} is not a JSON object with a question: {detail}.',
    remedy: 'Each line is one JSON object such as {"id": "q1", "question": "…"}.',
  },
  LAMPYRE_REQUEST_INVALID: {
    message: 'The request cannot be read: {detail}.',
    remedy: 'See docs/http.md for what each address takes.',
  },
  LAMPYRE_REQUEST_TOO_LARGE: {
    message: 'The request is larger than {limit} bytes.',
    remedy: 'Send a shorter one; docs/http.md names the limits.',
  },
  LAMPYRE_ADDRESS_UNKNOWN: {
    message: 'There is nothing at {path}.',
    remedy: 'See docs/http.md for the addresses that there are.',
  },
  LAMPYRE_ORIGIN_REFUSED: {
    message: 'The request was sent by a page of another site ({origin}).',
    remedy: 'Do it on the page of Lampyre itself.',
  },
  LAMPYRE_TOKEN_MISSING: {
    message: 'This server is open to the network, and lets in only those who know its token.',
    remedy: 'Open the whole address that `lampyre serve` printed, with `?token=` and what follows.',
  },
  LAMPYRE_TOO_MANY_REQUESTS: {
    message: 'More than {limit} questions in a minute came from this address.',
    remedy: 'Wait a minute, then ask again.',
  },
  LAMPYRE_UPLOAD_EMPTY: {
    message: 'No file was sent.',
    remedy: 'Choose one or more PDF files and send them again.',
  },
  LAMPYRE_JOB_UNKNOWN: {
    message: 'Nothing is being added under the id {id}.',
    remedy: 'Load the library again to see what is being added.',
  },
  LAMPYRE_SERVER_BUSY: {
    message: 'Too many questions are waiting ({waiting}).',
    remedy: 'Ask again in a minute.',
  },
  LAMPYRE_HOST_REFUSED: {
    message: 'The request names the host {host}, which is not one of this server.',
    remedy: 'Open the address that `lampyre serve` printed.',
  },
  LAMPYRE_PORT_TAKEN: {
    message: 'Port {port} is in use by another program.',
    remedy: 'Choose another one with --port, or --port 0 for any free port.',
  },
  LAMPYRE_USAGE: {
    message: '{detail}',
    remedy: 'Run `lampyre help` for the commands and their options.',
  },
  LAMPYRE_INTERNAL: {
    message: 'Something failed that should not: {detail}.',
    remedy: 'The library is as it was. Please report this with the command that you ran.',
  },
} as const satisfies Record<string, { message: string; remedy: string }>;

export type ErrorCode = keyof typeof ERROR_TABLE;
