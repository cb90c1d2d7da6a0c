-- For wrk: each request has the next body of a file that holds one a line. At the end a line of JSON with what came of it.
local requests = {}
local at = 0

init = function(arguments)
  for body in io.lines(arguments[1]) do
    requests[#requests + 1] = wrk.format("POST", nil, nil, body)
  end
end

request = function()
  at = at % #requests + 1
  return requests[at]
end

done = function(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  local template = '{"requests":%d,"failed":%d,"rate":%f,"p50":%f,"p95":%f,"p99":%f}\n'
  io.write(template:format(summary.requests, failed, summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3))
end
