/**
 * The conformance kit: what a provider of {@link id.gerbang.spi.PaymentProvider} has to keep to, as tests. A provider's test
 * class extends {@link id.gerbang.tck.PaymentProviderTck}. A test is named after its rule: {@code rule_6_2_…} is rule 6.2.
 *
 * <p>The kit talks to the author's own gateway and to servers of its own on this machine, on free ports, and stops what it
 * started. It is for tests, and needs JUnit 5.
 *
 * <table>
 *   <caption>Rules</caption>
 *   <tr><th>rule</th><th>what holds</th><th>why</th></tr>
 *   <tr><td>1.1</td><td>exactly one provider of that name is found by ServiceLoader</td><td>a shop adds a jar and nothing else</td></tr>
 *   <tr><td>1.2</td><td>its id is well formed and stable</td><td>the id stands in settings</td></tr>
 *   <tr><td>1.3</td><td>its config keys are its own, stable, and all that it needs</td><td>any other key is reported as a slip</td></tr>
 *   <tr><td>2.1</td><td>a needed setting that is missing, empty or blank is named, with the account's name</td><td>the person who reads it has to find the line</td></tr>
 *   <tr><td>2.2</td><td>opening talks to nobody</td><td>a shop starts while its gateway is away</td></tr>
 *   <tr><td>3.1</td><td>a payment that was made is what was asked for, and pending</td><td>the ledger stores what it is told</td></tr>
 *   <tr><td>3.2</td><td>there is a code, a page or a QR code</td><td>the customer has to pay somehow</td></tr>
 *   <tr><td>3.3</td><td>find gives what create made</td><td>a lost callback is made up for by asking</td></tr>
 *   <tr><td>3.4</td><td>find gives null for what was never made</td><td>no payment is an answer, and no failure</td></tr>
 *   <tr><td>3.5</td><td>a strange reference is nobody else's</td><td>references come out of addresses and callbacks</td></tr>
 *   <tr><td>3.6</td><td>a merchant_ref of any characters comes back as it was, or is refused</td><td>an order is found by it</td></tr>
 *   <tr><td>3.7</td><td>every status is told, with the gateway's own word</td><td>a word that is mapped wrongly is money</td></tr>
 *   <tr><td>3.8</td><td>the exact amount settles, and not a rupiah more or less</td><td>what does not fit is for a person</td></tr>
 *   <tr><td>3.9</td><td>a QR code is a whole QRIS of the total to pay, or none</td><td>who is shown another pays another</td></tr>
 *   <tr><td>3.10</td><td>the answer to a question fits its own payment, and none of other amounts</td><td>where callbacks are not signed, it is what an order is paid by</td></tr>
 *   <tr><td>3.11</td><td>nothing can be paid longer than the gateway says</td><td>a create that was never answered is given up then</td></tr>
 *   <tr><td>4.1</td><td>a signed callback is authenticated and says what it says</td><td>it is what an order is paid by</td></tr>
 *   <tr><td>4.2</td><td>other bytes than the signed ones are never believed</td><td>verify bytes, then parse</td></tr>
 *   <tr><td>4.3</td><td>no signature, another one or several are never believed</td><td>the path is open to everybody</td></tr>
 *   <tr><td>4.4</td><td>what is not signed over its bytes is a hint, never authenticated</td><td>nothing proves it</td></tr>
 *   <tr><td>4.5</td><td>signed bytes that cannot be understood are told from forged ones</td><td>they are kept for a person</td></tr>
 *   <tr><td>4.6</td><td>nothing that is posted is a failure</td><td>a stranger costs nothing</td></tr>
 *   <tr><td>4.7</td><td>reading a callback calls nobody</td><td>a stranger could have the shop call</td></tr>
 *   <tr><td>5.1</td><td>an accepted callback is answered with yes</td><td>or it is repeated for ever</td></tr>
 *   <tr><td>5.2</td><td>a rejected one is answered with no, an authentic unreadable one too</td><td>a yes ends the repeats</td></tr>
 *   <tr><td>6.1</td><td>where nobody listens nothing was sent, and that is said</td><td>the shop may repeat it</td></tr>
 *   <tr><td>6.2</td><td>a create without an answer is unknown when the timeout is over, and names its merchant_ref</td><td>it may exist, and is looked up</td></tr>
 *   <tr><td>6.3</td><td>a find without an answer ends when the timeout is over</td><td>a request of the shop's waits for it</td></tr>
 *   <tr><td>6.4</td><td>a create is sent once, also when the line breaks</td><td>twice is two payments</td></tr>
 *   <tr><td>7.1</td><td>no redirect is followed</td><td>the keys would go along</td></tr>
 *   <tr><td>7.2</td><td>a create with a senseless answer is unknown: a page, nothing, half of it, a 500</td><td>the payment may exist</td></tr>
 *   <tr><td>7.3</td><td>a find with a senseless answer can be repeated, and is not null</td><td>null says that there is no such payment</td></tr>
 *   <tr><td>7.4</td><td>a 401 is a refusal</td><td>a repeat would not help</td></tr>
 *   <tr><td>7.5</td><td>create does not take an answer about another payment</td><td>the customer would pay somebody else's order</td></tr>
 *   <tr><td>7.6</td><td>find does not take an answer about another payment</td><td>an order would be paid by another's money</td></tr>
 *   <tr><td>8.1</td><td>nothing prints a secret</td><td>pages and logs print everything</td></tr>
 *   <tr><td>8.2</td><td>no failure tells a secret, not in a cause, and not when the gateway repeats it</td><td>failures are logged and shown</td></tr>
 *   <tr><td>8.3</td><td>no log has a secret, at any level (of java.util.logging)</td><td>logs are kept and copied</td></tr>
 *   <tr><td>9.1</td><td>many threads do not get into each other's way</td><td>one gateway serves the whole shop</td></tr>
 *   <tr><td>9.2</td><td>closing twice is closing once, and leaves the transport open</td><td>it belongs to whoever opened the account</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Rules of features, skipped where the gateway lacks them</caption>
 *   <tr><th>rule</th><th>what holds</th><th>why</th></tr>
 *   <tr><td>10.1</td><td>MerchantRefLookup finds what was made and nothing else</td><td>what is found is adopted</td></tr>
 *   <tr><td>10.2</td><td>it finds nothing where nothing was made, by no part of a name either</td><td>nothing found means that it may be made</td></tr>
 *   <tr><td>10.3</td><td>a page of Transactions is not too long, and says which it is</td><td>a list is walked by it</td></tr>
 *   <tr><td>10.4</td><td>all are listed once, and anew each time</td><td>a missing one is a lost payment</td></tr>
 *   <tr><td>10.5</td><td>what is listed is what was asked for</td><td>a query that is not heeded finds a stranger's</td></tr>
 *   <tr><td>10.6</td><td>StatusCheck moves nothing here</td><td>its sentence proves nothing</td></tr>
 *   <tr><td>11.1</td><td>Channels lists each channel once, the request's among them</td><td>a shop shows them</td></tr>
 *   <tr><td>11.2</td><td>known channels need no gateway</td><td>they are for when it is away</td></tr>
 *   <tr><td>11.3</td><td>Fees answers about what was asked, and that is no estimate</td><td>a shop shows it as the price</td></tr>
 *   <tr><td>11.4</td><td>an estimate says so, and needs no gateway</td><td>the gateway may say something else</td></tr>
 *   <tr><td>11.5</td><td>Instructions have titles and steps</td><td>a customer follows them</td></tr>
 *   <tr><td>12.1</td><td>OpenPayments finds what was made</td><td>the shop shows its code for years</td></tr>
 *   <tr><td>12.2</td><td>it gives null for what was never made</td><td>as rule 3.4</td></tr>
 *   <tr><td>12.3</td><td>what was paid into it is listed once, in its order, within its times</td><td>a callback that never came is made up for</td></tr>
 *   <tr><td>13.1</td><td>EWallets links nothing by asking</td><td>the customer has to agree</td></tr>
 *   <tr><td>13.2</td><td>a linked wallet is known until its link ends</td><td>the customer may end it</td></tr>
 *   <tr><td>14.1</td><td>what a feature asks ends when the timeout is over</td><td>as rule 6.3</td></tr>
 *   <tr><td>14.2</td><td>what a feature asks can be repeated after a senseless answer</td><td>as rule 7.3</td></tr>
 * </table>
 *
 * <table>
 *   <caption>Rules about JSON formats that live gateways send</caption>
 *   <tr><th>rule</th><th>what holds</th><th>why</th></tr>
 *   <tr><td>15.1</td><td>a whole amount may be in quotes, and may have a fraction of zeros</td><td>a vendor's types vary, and a refused payment is a lost payment</td></tr>
 *   <tr><td>15.2</td><td>an amount with a separator, a sign, a blank, an exponent or a real fraction is refused</td><td>to accept it would be a guess about money</td></tr>
 *   <tr><td>15.3</td><td>a status may be in any case, with blanks around it</td><td>an unknown word never pays an order</td></tr>
 *   <tr><td>15.4</td><td>a byte order mark is skipped; a signature covers it</td><td>an editor may put it into the vendor's program</td></tr>
 *   <tr><td>15.5</td><td>an unreadable row of a list does not hide the other rows</td><td>another program of the same merchant makes payments too</td></tr>
 *   <tr><td>15.6</td><td>a look-up leaves out an unreadable row only if it certainly has another merchant_ref</td><td>if a look-up finds nothing, the payment may be made a second time</td></tr>
 *   <tr><td>15.7</td><td>the message of a refusal has the reasons with their fields, shortened, from {@code message} or {@code errors}</td><td>the shop must know what to correct</td></tr>
 * </table>
 *
 * @since 0.1
 */
@NullMarked
package id.gerbang.tck;

import org.jspecify.annotations.NullMarked;
