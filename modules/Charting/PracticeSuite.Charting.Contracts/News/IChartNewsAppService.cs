namespace PracticeSuite.Charting.Contracts.News;

/// <summary>What has changed in a chart since one last looked; stays until one says that one has seen it (P-012, K-002).</summary>
public interface IChartNewsAppService
{
    Task<ChartNewsDto> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <param name="upTo">The instant of what was shown: what came later is still new.</param>
    Task SeeAsync(Guid patientId, DateTimeOffset upTo, CancellationToken cancellationToken);
}

/// <param name="Since">When the caller last looked; null = never, and the last 30 days are shown.</param>
/// <param name="ReadAt">The instant to which this goes.</param>
/// <param name="Items">The earliest first, without what the caller did.</param>
public sealed record ChartNewsDto(Guid PatientId, DateTimeOffset? Since, DateTimeOffset ReadAt, IReadOnlyList<ChartNewsItem> Items);

/// <param name="Part">Of the patient's page, where it stands in full.</param>
/// <param name="By">The user who recorded it.</param>
public sealed record ChartNewsItem(DateTimeOffset At, string Part, string Text, string By);

/// <summary>One kind of thing in the chart tells what is new of it to whoever may read it; a kind that is added registers one.</summary>
public interface IChartNews
{
    Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken);
}
