using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Outbox;

namespace PracticeSuite.Web.Pages.Admin;

/// <summary>What the development inbox holds.</summary>
public sealed class InboxModel
{
    private readonly IOperations _operations;

    public InboxModel(IOperations operations, PracticeClock clock, IServiceProvider services) =>
        (_operations, Clock, IsThere) = (operations, clock, services.GetRequiredService<OutboxSettings>().IntoInbox);

    public PracticeClock Clock { get; }

    public bool IsThere { get; }

    public IReadOnlyList<InboxEntry>? All { get; private set; }

    public async Task LoadAsync()
    {
        if (!IsThere)
            return;
        await Clock.LoadAsync();
        All = await _operations.RunAsync<IDevelopmentInbox, IReadOnlyList<InboxEntry>>((inbox, ct) => inbox.GetAsync(ct));
    }
}
