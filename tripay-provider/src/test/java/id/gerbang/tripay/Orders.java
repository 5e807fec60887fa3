package id.gerbang.tripay;

import id.gerbang.Customer;
import id.gerbang.OrderItem;
import id.gerbang.PaymentRequest;
import id.gerbang.Rupiah;

/** One valid request. */
final class Orders {

    static final Rupiah AMOUNT = Rupiah.of(50_000);

    private Orders() {}

    static PaymentRequest.Builder order(String merchantRef) {
        return PaymentRequest.builder()
                .account("tripay")
                .channel("BRIVA")
                .merchantRef(merchantRef)
                .amount(AMOUNT)
                .customer(Customer.of("Siti Aminah", "siti@shop.example", "081234567890"))
                .items(OrderItem.of("Kopi Gayo 250 g", AMOUNT, 1));
    }
}
