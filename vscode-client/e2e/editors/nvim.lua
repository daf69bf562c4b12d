-- Neovim against the server, with the configuration of docs/editors.md.
local folder, config = vim.env.TASKDEF_FOLDER, vim.env.TASKDEF_CONFIG
if not vim.lsp.start then -- before 0.8
  vim.lsp.start = function(c) vim.lsp.buf_attach_client(0, vim.lsp.start_client(c)) end
end
if not vim.fs then vim.fs = { dirname = function(file) return vim.fn.fnamemodify(file, ':h') end } end
local function check(good, what)
  if not good then error(what, 2) end
  io.stdout:write('ok   ' .. what .. '\n')
end
local function text(buffer) return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') end
local good, problem = xpcall(function()
  vim.opt.swapfile = false
  vim.cmd('source ' .. config)
  vim.cmd('edit ' .. folder .. '/taskdef.json')
  local buffer = vim.api.nvim_get_current_buf()
  check(vim.wait(90000, function() return #vim.diagnostic.get(buffer) > 0 end, 20), 'diagnostics')
  local found
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    if d.severity == vim.diagnostic.severity.ERROR then found = d end
  end
  check(found and found.source == 'taskdef' and found.lnum == 15, 'the error in line 16')
  vim.ui.select = function(items, _, choose) choose(items[1], 1) end
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col + 1 })
  vim.lsp.buf.code_action()
  check(vim.wait(60000, function() return text(buffer):find('"CMD-SHELL", "curl', 1, true) ~= nil end, 20), 'code action')
  local function errors() return #vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR }) end
  check(vim.wait(60000, function() return errors() == 0 end, 20), 'the error goes')
  vim.cmd('silent write')
  check(table.concat(vim.fn.readfile(folder .. '/taskdef.json'), '\n'):find('"CMD-SHELL"', 1, true), 'file on disk')
end, debug.traceback)
if not good then
  io.stdout:write('FAIL ' .. tostring(problem) .. '\n')
  vim.cmd('cquit 1')
end
local v = vim.version()
io.stdout:write(('Neovim %d.%d.%d\n'):format(v.major, v.minor, v.patch))
vim.cmd('qall!')
