using PracticeSuite.Coordination.Contracts.Messages;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>A conversation that is shown already, as far as its messages have come since.</summary>
internal static class ThreadStates
{
    /// <returns>Null = somebody has written or come, which only the conversation itself can show.</returns>
    public static MessageThreadDto? With(this MessageThreadDto shown, ThreadStateDto state)
    {
        if (!shown.Messages.Select(one => one.Id).SequenceEqual(state.Messages.Select(one => one.Id))
            || !shown.Participants.Select(one => one.StaffId).SequenceEqual(state.Participants))
            return null;
        return shown with { Messages = [.. shown.Messages.Zip(state.Messages, With)] };
    }

    private static MessageDto With(MessageDto shown, MessageStateDto state) => shown with
    {
        Text = state.RetractedAt is null ? shown.Text : null,
        RetractedAt = state.RetractedAt,
        RetractableUntil = state.RetractedAt is null && !state.Receipts.Any(one => one.ReadAt is not null || one.RepliedAt is not null) ? shown.RetractableUntil : null,
        Receipts = state.Receipts,
    };
}
