-- A user who launches a saved campaign every second; wrk makes as many of them as it has connections.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"version":1}'

-- Milliseconds until the next request; the first ones are spread over a second, as people are.
local first = true
function delay()
  if first then
    first = false
    return math.random(0, 1000)
  end
  return 1000
end
