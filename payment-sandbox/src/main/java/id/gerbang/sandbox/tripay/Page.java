package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.gerbang.sandbox.http.Json;
import java.util.List;

/**
 * A part of a list, with the pagination that the document shows for the list of transactions.
 *
 * @param all the whole list
 * @param number 1 for the first page; beyond the last one the page is empty
 * @param size how many to a page
 */
record Page(List<Transaction> all, int number, int size) {

    List<Transaction> content() {
        int from = (int) Math.min(all.size(), (number - 1L) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    ObjectNode toJson(String sort) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        int count = content().size();
        int before = (number - 1) * size;
        ObjectNode json = Json.object().put("sort", sort);
        json.putObject("offset")
                .put("from", count == 0 ? null : Integer.valueOf(before + 1))
                .put("to", count == 0 ? null : Integer.valueOf(before + count));
        json.put("current_page", number);
        json.put("previous_page", number == 1 ? null : Integer.valueOf(number - 1));
        json.put("next_page", number >= last ? null : Integer.valueOf(number + 1));
        return json.put("last_page", last).put("per_page", size).put("total_records", all.size());
    }
}
