package id.gerbang.tripay;

import id.gerbang.feature.StatusCheck;
import id.gerbang.spi.JsonApi;

/** The document's section "Closed Payment, Cek Status". */
final class TripayStatusCheck implements StatusCheck {

    private final JsonApi api;

    TripayStatusCheck(JsonApi api) {
        this.api = api;
    }

    @Override
    public String checkStatus(String reference) {
        return api.get("/transaction/check-status" + new Query().with("reference", reference), api::message);
    }
}
