using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Web.Outbox;

/// <summary>Puts messages where developers and visitors of the demo can look at them, and sends none.</summary>
internal sealed class InboxCarrier(MessageChannel channel, OperationFactory operations) : IMessageCarrier
{
    public MessageChannel Channel => channel;

    public Task SendAsync(Parcel parcel, CancellationToken cancellationToken) => operations.For(Caller.System(parcel.Practice))
        .RunAsync<IDevelopmentInbox>((inbox, token) => inbox.PutAsync(channel, parcel.Id, parcel.Letter, token), cancellationToken);
}
