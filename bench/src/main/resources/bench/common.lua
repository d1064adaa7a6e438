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

function get(path)
    return "GET " .. path .. " HTTP/1.1\r\nHost: " .. host .. "\r\nAccept: application/json\r\n\r\n"
end

function slot(facility, hour)
    return string.format("00000000-0000-7000-8000-%012x", facility * 10000 + hour)
end

function post(path, body, header)
    return "POST " .. path .. " HTTP/1.1\r\nHost: " .. host .. "\r\nAuthorization: Bearer " .. token
        .. "\r\nContent-Type: application/json\r\nAccept: application/json\r\n" .. header
        .. "Content-Length: " .. #body .. "\r\n\r\n" .. body
end

function done(summary, latency, requests)
    local errors = summary.errors
    print(string.format("result requests=%d seconds=%.6f p50=%.3f p95=%.3f p99=%.3f failed=%d",
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3,
        latency:percentile(99) / 1e3,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
