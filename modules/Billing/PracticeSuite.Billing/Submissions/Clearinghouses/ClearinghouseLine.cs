using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Submissions.Clearinghouses;

/// <summary>
/// What goes on with a clearinghouse: the last control number that was given, and when its folders are looked into next. Apart from the profile,
/// so that an exchange every quarter of an hour gets in nobody's way who edits it.
/// </summary>
internal sealed class ClearinghouseLine : AggregateRoot, IBelongsToPractice, Platform.Auditing.IRecordedAsEvents
{
    private ClearinghouseLine()
    {
    }

    public PracticeId PracticeId { get; private init; }

    /// <summary>ISA13 and GS06 of the profile's last batch; who counts is <see cref="ControlNumbers"/>.</summary>
    public int LastControl { get; private set; }

    public DateTimeOffset ExchangeAt { get; private set; }

    public DateTimeOffset? ExchangedAt { get; private set; }

    /// <summary>A sentence for people; null after an exchange that went well.</summary>
    public string? Problem { get; private set; }

    public static ClearinghouseLine Of(Clearinghouse clearinghouse, DateTimeOffset now) =>
        new() { Id = clearinghouse.Id, PracticeId = clearinghouse.PracticeId, ExchangeAt = now };

    /// <returns>The next control number.</returns>
    public int Take(ControlNumbers numbers) => LastControl = numbers.Next(LastControl);

    public void AskForExchange(DateTimeOffset now) => ExchangeAt = now;

    /// <param name="begun">What was asked for since then is still to come.</param>
    public void Exchanged(string? problem, TimeSpan pause, DateTimeOffset begun, DateTimeOffset now)
    {
        var isAsked = ExchangeAt > begun && ExchangeAt <= now;
        (ExchangedAt, ExchangeAt, Problem) = (now, isAsked ? ExchangeAt : now + pause, problem);
    }
}
