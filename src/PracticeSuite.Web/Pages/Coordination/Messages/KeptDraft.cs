using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>The draft of one place as this window knows it; what another window has kept there since is neither overwritten nor goes with what is sent here.</summary>
public sealed class KeptDraft(IOperations operations)
{
    public const string Changed = "Coordination:DraftChanged";

    private DraftPlace? _place;

    /// <summary>Null = this window knows of none.</summary>
    public DraftMark? Mark { get; private set; }

    /// <summary>Another window keeps something else here.</summary>
    public bool IsElsewhere { get; private set; }

    public bool HasPlace => _place is not null;

    public async Task<MessageDraftDto?> OpenAsync(DraftPlace? place = null)
    {
        var asked = _place = place ?? _place;
        var kept = asked is null ? null : await operations.RunAsync<IMessageDraftAppService, MessageDraftDto?>((drafts, ct) => drafts.GetAsync(asked, ct));
        (Mark, IsElsewhere) = (kept?.Mark, false);
        return kept;
    }

    public async Task KeepAsync(DraftMessage draft)
    {
        var (place, known) = (_place!, Mark);
        try
        {
            Mark = await operations.RunAsync<IMessageDraftAppService, DraftMark?>((drafts, ct) => drafts.KeepAsync(place, draft, known, ct));
            IsElsewhere = false;
        }
        catch (BusinessException refused) when (refused.Code == Changed)
        {
            IsElsewhere = true;
            throw;
        }
    }

    /// <summary>What was kept here is a message now.</summary>
    public void Sent() => Mark = null;
}
