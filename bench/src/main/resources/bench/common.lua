-- What the scripts of wrk have in common: requests written as text (cheaper than wrk.format) and one line of result.
local token = os.getenv("BENCH_TOKEN")
local host = os.getenv("BENCH_HOST")
cards = tonumber(os.getenv("BENCH_CARDS"))
venue = os.getenv("BENCH_VENUE")

local random = io.open("/dev/urandom", "rb")
run = ""
local seed = 0
for i = 1, 8 do
    local byte = string.byte(random:read(1))
    run = run .. string.format("%02x", byte)
    seed = (seed * 256 + byte) % 2147483647
end
random:close()
math.randomseed(seed)

-- Those of a script that counts its answers; -1: it does not.
won, refused, unexpected = 0, -1, 0

function get(path)
    return "GET " .. path .. " HTTP/1.1\r\nHost: " .. host .. "\r\nAccept: application/json\r\n\r\n"
end

function slot(facility, hour)
    return string.format("00000000-0000-7000-8000-%012x", facility * 10000 + hour)
end

function send(method, path, body, token, header)
    return method .. " " .. path .. " HTTP/1.1\r\nHost: " .. host .. "\r\nAuthorization: Bearer " .. token
        .. "\r\nContent-Type: application/json\r\nAccept: application/json\r\n" .. header
        .. "Content-Length: " .. #body .. "\r\n\r\n" .. body
end

function post(path, body, header)
    return send("POST", path, body, token, header)
end

local threads = {}
function setup(thread)
    threads[#threads + 1] = thread
end

function done(summary, latency, requests)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.timeout
    local all = { won = 0, refused = 0 }
    for _, thread in ipairs(threads) do
        if thread:get("refused") >= 0 then
            failed = failed + thread:get("unexpected")
            all.won = all.won + thread:get("won")
            all.refused = all.refused + thread:get("refused")
        else
            failed = failed + errors.status
        end
    end
    print(string.format("result requests=%d seconds=%.6f p50=%.3f p95=%.3f p99=%.3f failed=%d won=%d refused=%d",
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
        latency:percentile(99) / 1e3, failed, all.won, all.refused))
end
