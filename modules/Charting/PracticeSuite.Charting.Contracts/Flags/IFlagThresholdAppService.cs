namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>From which values on the rules fire: what comes with the product, and what the practice's clinical lead has set from a day on.</summary>
public interface IFlagThresholdAppService
{
    /// <summary>In the order of the rules.</summary>
    Task<IReadOnlyList<FlagThresholdDto>> GetListAsync(CancellationToken cancellationToken);

    /// <summary>What held before that day stays on record.</summary>
    Task<FlagThresholdDto> SetAsync(FlagThresholdInput threshold, CancellationToken cancellationToken);
}

/// <param name="Words">What it is, with its unit.</param>
/// <param name="Value">The one of today, a whole number.</param>
/// <param name="Least">The rulebook lets nobody go below it.</param>
/// <param name="Changes">What was set, the latest day first.</param>
public sealed record FlagThresholdDto(
    string Rule, string Name, string Words, int Value, int Default, int Least, int Most, IReadOnlyList<FlagThresholdChange> Changes);

public sealed record FlagThresholdChange(int Value, DateOnly From, string By, DateTimeOffset At);

public sealed record FlagThresholdInput(string? Rule, string? Name, int Value, DateOnly From);
