// What the JSON library does by itself: simdjson FILE, one line of JSON with counts and seconds.
//
// The file lies in memory; each line is parsed alone, once into the library's tape as Cordon's own
// reader does it, and once on demand with every string of every record visited.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <simdjson.h>

using clock_type = std::chrono::steady_clock;

static double since(clock_type::time_point start) {
    return std::chrono::duration<double>(clock_type::now() - start).count();
}

static size_t visit(simdjson::ondemand::value value) {
    size_t texts = 0;
    switch (value.type()) {
    case simdjson::ondemand::json_type::object:
        for (auto field : value.get_object()) texts += visit(field.value());
        break;
    case simdjson::ondemand::json_type::array:
        for (auto item : value.get_array()) texts += visit(item.value());
        break;
    case simdjson::ondemand::json_type::string:
        texts += value.get_string().value().size() > 0;
        break;
    default: break;
    }
    return texts;
}

int main(int, char **arguments) {
    auto file = simdjson::padded_string::load(arguments[1]);
    if (file.error()) return 1;
    const simdjson::padded_string &text = file.value_unsafe();
    const char *end = text.data() + text.size();

    simdjson::dom::parser parser;
    simdjson::dom::document document;
    size_t records = 0;
    auto start = clock_type::now();
    for (const char *line = text.data(); line < end;) {
        const char *stop = static_cast<const char *>(memchr(line, '\n', end - line));
        if (!stop) stop = end;
        if (stop > line) {
            auto result = parser.parse_into_document(
                document, reinterpret_cast<const uint8_t *>(line), stop - line, false);
            records += result.error() == simdjson::SUCCESS;
        }
        line = stop + 1;
    }
    const double tape = since(start);

    simdjson::ondemand::parser lazy;
    size_t texts = 0;
    start = clock_type::now();
    for (const char *line = text.data(); line < end;) {
        const char *stop = static_cast<const char *>(memchr(line, '\n', end - line));
        if (!stop) stop = end;
        if (stop > line) {
            auto result = lazy.iterate(line, stop - line, end - line + simdjson::SIMDJSON_PADDING);
            if (!result.error()) {
                for (auto field : result.get_object()) texts += visit(field.value());
            }
        }
        line = stop + 1;
    }
    printf("{\"records\": %zu, \"texts\": %zu, \"seconds\": %.6f, \"visiting\": %.6f}\n",
           records, texts, tape, since(start));
    return 0;
}
