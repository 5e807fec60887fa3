package id.gerbang.tripay;

import id.gerbang.feature.StatusCheck;

/** The document's section "Closed Payment, Cek Status". */
final class TripayStatusCheck implements StatusCheck {

    private final TripayApi api;

    TripayStatusCheck(TripayApi api) {
        this.api = api;
    }

    @Override
    public String checkStatus(String reference) {
        return api.get("/transaction/check-status", new Query().with("reference", reference), api::message);
    }
}
