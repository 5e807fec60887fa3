package id.gerbang.tripay;

import id.gerbang.Rupiah;
import id.gerbang.feature.Instruction;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.Instructions;
import id.gerbang.spi.JsonApi;
import java.util.Collections;
import java.util.List;

/** The document's section "Pembayaran, Instruksi Pembayaran". */
final class TripayInstructions implements Instructions {

    private final JsonApi api;

    TripayInstructions(JsonApi api) {
        this.api = api;
    }

    @Override
    public List<Instruction> getInstructions(InstructionRequest request) {
        Rupiah amount = request.getAmount();
        Query query = new Query()
                .with("code", ChannelTable.code(request.getChannel()))
                .with("pay_code", request.getPayCode())
                .with("amount", amount == null ? null : amount.getAmount())
                .with("allow_html", request.isHtml() ? 1 : 0);
        return api.get("/payment/instruction" + query, answer -> {
            List<Instruction> instructions = answer.requireRows(
                    "data", row -> Instruction.of(row.requireText("title"), row.requireTexts("steps")));
            return Collections.unmodifiableList(instructions);
        });
    }
}
