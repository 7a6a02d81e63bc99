using PracticeSuite.Coordination.Contracts.Contacts;

namespace PracticeSuite.Coordination.Contracts.Metrics;

/// <summary>
/// How well pairs keep in touch (K-140 to K-153): clinicians see their own pairs, directors the practice. Nobody is held against anybody else (K-005).
/// </summary>
public interface IMetricsAppService
{
    /// <param name="ofPractice">Else of the caller's own pairs.</param>
    Task<MetricsDto> GetAsync(bool ofPractice, CancellationToken cancellationToken);

    /// <summary>Made anew, whatever is kept.</summary>
    Task<MetricsDto> RenewAsync(CancellationToken cancellationToken);

    /// <summary>Who stands behind a figure and what comes next, of the patients whom the caller may see: by tier, then the longest overdue.</summary>
    Task<MetricListDto> GetListAsync(MetricKey key, bool ofPractice, CancellationToken cancellationToken);

    /// <summary>The same to its end, for a file; a page shows the first.</summary>
    Task<MetricListDto> GetWholeListAsync(MetricKey key, bool ofPractice, CancellationToken cancellationToken);
}

/// <param name="AsOf">When it was made.</param>
/// <param name="Figures">Of now.</param>
/// <param name="Months">The months before, the oldest first, as far as they are known.</param>
public sealed record MetricsDto(bool OfPractice, DateTimeOffset AsOf, IReadOnlyList<MetricFigure> Figures, IReadOnlyList<MonthFigures> Months)
{
    /// <summary>The zone of the practice, on whose days windows begin and end.</summary>
    public string TimeZoneId { get; init; } = "";

    public MetricFigure? Of(MetricKey key, MetricPart part = MetricPart.All) => Figures.FirstOrDefault(figure => figure.Key == key && figure.Part == part);

    public IEnumerable<MetricFigure> PartsOf(MetricKey key) => Figures.Where(figure => figure.Key == key && figure.Part != MetricPart.All);
}

/// <summary>As it stood at the end of a month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record MonthFigures(DateOnly Month, IReadOnlyList<MetricFigure> Figures);

/// <param name="Done">Of a share, how many are as they should be and so stand in no row.</param>
/// <param name="Of">Out of how many.</param>
/// <param name="Hidden">How many the caller may not see.</param>
public sealed record MetricListDto(MetricKey Key, int Done, int Of, int Hidden, IReadOnlyList<MetricRow> Rows)
{
    /// <summary>Of all that are visible, of which the first stand in the rows.</summary>
    public int Count { get; init; }
}

/// <param name="PatientId">Null = it is about a pair or a call.</param>
/// <param name="Patient">As lists name them.</param>
/// <param name="Why">What is the matter, in a few words.</param>
public sealed record MetricRow(Guid? PatientId, string Patient, Guid TherapistId, Guid PrescriberId, ContactTier? Tier, DateOnly? LastOn, int OverdueDays, string Why, MetricStep Step)
{
    /// <summary>Whom the caller talks to, where they are one of the two.</summary>
    public Guid? WithId { get; init; }

    /// <summary>The agreement, call, question or flag that the step is about: with patient and pair it tells each row from every other.</summary>
    public Guid? SubjectId { get; init; }
}

/// <summary>What comes next.</summary>
public enum MetricStep
{
    BookCall,
    MakeAgreement,
    OpenAgreement,
    NameLead,
    OpenPlan,
    OpenMedications,
    OpenFlags,
    BookAgain,
}
