using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Settings;

/// <summary>How the practice's papers go out: who stands on the envelope, from which balance on, and where its printer puts the letters.</summary>
public interface IDocumentSettingsAppService
{
    Task<DocumentSettingsDto> GetAsync(CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Input:Invalid</c>: a sender that says what the practice does (C-383), an amount or an offset out of bounds.</exception>
    Task<DocumentSettingsDto> ChangeAsync(DocumentSettingsDto settings, CancellationToken cancellationToken);
}

/// <param name="NeutralSender">On the envelope and on the head of each page, in place of the practice's name (C-383).</param>
/// <param name="MinimumBalance">Below it no statement goes out (C-384).</param>
/// <param name="DaysBetween">A patient gets no second statement within so many days.</param>
/// <param name="DueDays">From the statement's day to its due day.</param>
/// <param name="HowToPay">In the practice's own words; null = by check to its address, or by telephone.</param>
/// <param name="FormOffsetX">Hundredths of an inch to the right that the printer puts the letters of a form too far to the left (C-330).</param>
/// <param name="FormOffsetY">The same downwards.</param>
/// <param name="Version">Of what was shown; 0 while the practice has chosen nothing.</param>
public sealed record DocumentSettingsDto(
    string NeutralSender, Money MinimumBalance, int DaysBetween, int DueDays, string? HowToPay, int FormOffsetX, int FormOffsetY, int Version = 0)
{
    /// <summary>Where payers send money, where that is another address than the practice's: of a claim's loop 2010AB, and the place for a post office box (C-016, C-060). Null = the practice's own.</summary>
    public string? PayToLine1 { get; init; }

    public string? PayToLine2 { get; init; }

    public string? PayToCity { get; init; }

    /// <summary>Two letters.</summary>
    public string? PayToState { get; init; }

    /// <summary>Nine digits (C-015).</summary>
    public string? PayToZip { get; init; }

    /// <summary>The rulebook's, while the practice has chosen nothing.</summary>
    public static DocumentSettingsDto Default { get; } = new("Billing Office", new Money(500), 28, 30, null, 0, 0);
}
