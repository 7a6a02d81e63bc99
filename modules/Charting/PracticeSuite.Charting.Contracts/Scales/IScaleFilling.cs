using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>Whose link a token is, before a practice is known.</summary>
public interface IScaleLinks
{
    /// <summary>Null for a token that nobody was given.</summary>
    Task<ScaleLinkPlace?> FindAsync(string? token, CancellationToken cancellationToken);
}

public sealed record ScaleLinkPlace(PracticeId Practice, Guid Invitation);

/// <summary>
/// What somebody may do who holds a link and no sign-in. Every method asks for the birth date and answers null alike for an invitation that
/// is not there, used, expired, withdrawn or ended by wrong dates, and for a wrong date.
/// </summary>
public interface IScaleFilling
{
    /// <summary>Counts a wrong birth date, and ends the link at the last that is allowed.</summary>
    Task<ScaleForm?> OpenAsync(Guid invitation, DateOnly born, CancellationToken cancellationToken);

    /// <summary>The questions once more, for whoever has opened them.</summary>
    Task<ScaleForm?> ReadAsync(Guid invitation, DateOnly born, CancellationToken cancellationToken);

    /// <summary>
    /// Scores and keeps what was answered, once, with the flags that it fires (P-200). The same answers a second time are kept once and answered as
    /// the first were; others, from a second window, are kept as well. What is missing keeps nothing from being saved (P-205), but something must be answered.
    /// </summary>
    /// <param name="answers">By scale and item number.</param>
    Task<ScaleThanks?> SubmitAsync(Guid invitation, DateOnly born, IReadOnlyDictionary<string, IReadOnlyDictionary<int, int>> answers, CancellationToken cancellationToken);
}

public sealed record ScaleForm(IReadOnlyList<string> Scales, ScaleChannel Channel);

/// <param name="NeedsHelp">An answer says that somebody thinks of suicide: show at once who helps (P-200).</param>
public sealed record ScaleThanks(ScaleChannel Channel, bool NeedsHelp);
