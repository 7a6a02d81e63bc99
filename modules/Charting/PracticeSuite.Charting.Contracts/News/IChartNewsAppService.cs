using System.Buffers.Binary;

namespace PracticeSuite.Charting.Contracts.News;

/// <summary>What has changed in a chart since one last looked; stays until one says that one has seen it (P-012, K-002).</summary>
public interface IChartNewsAppService
{
    /// <summary>The first look keeps from when on: what was new then is new until it is seen, however long somebody is away.</summary>
    Task<ChartNewsDto> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Changes of medication stand before the caller for the first time (K-148); they stay new until they are seen.</summary>
    Task ViewAsync(Guid patientId, ChartNewsShown shown, CancellationToken cancellationToken);

    /// <param name="shown">What was shown: what came meanwhile is still new, also where it bears an earlier time.</param>
    Task SeeAsync(Guid patientId, ChartNewsShown shown, CancellationToken cancellationToken);
}

/// <param name="Since">When the caller last said that they have seen it; null = never.</param>
/// <param name="ReadAt">The instant at which it was read.</param>
/// <param name="Items">The earliest first, without what the caller did.</param>
public sealed record ChartNewsDto(Guid PatientId, DateTimeOffset? Since, DateTimeOffset ReadAt, IReadOnlyList<ChartNewsItem> Items)
{
    /// <summary>Keys of changes of medication of which it is not kept yet when they first stood before the caller.</summary>
    public IReadOnlyList<string> Unviewed { get; init; } = [];

    public ChartNewsShown Shown => new(ReadAt, [.. Items.Select(item => item.Key)]);
}

/// <param name="Keys">Of each item that was there to see.</param>
public sealed record ChartNewsShown(DateTimeOffset ReadAt, IReadOnlyList<string> Keys);

/// <param name="Key">The same at each reading, and no other item's: a letter for what happened and the id of what it happened to.</param>
/// <param name="At">When it was recorded; of what has only a day, the beginning of the day.</param>
/// <param name="Part">Of the patient's page, where it stands in full.</param>
/// <param name="By">Who recorded it, by name; null where <see cref="StaffId"/> says it.</param>
public sealed record ChartNewsItem(string Key, DateTimeOffset At, string Part, string Text, string? By)
{
    public Guid? StaffId { get; init; }

    /// <summary>What of the part is opened, beside its name in the address; null = the part as it opens by itself.</summary>
    public string? Opens { get; init; }

    /// <summary>Of what has only a day.</summary>
    public DateOnly? On { get; init; }

    /// <param name="what">One or two small letters.</param>
    public static string KeyOf(string what, Guid id) => $"{what}{id:N}";

    /// <param name="revision">Of a thing that is written again and again, each time is news.</param>
    public static string KeyOf(string what, Guid id, int revision)
    {
        var bytes = id.ToByteArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), revision);
        return KeyOf(what, new Guid(bytes));
    }

    public static DateTimeOffset BeginningOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}

/// <summary>One kind of thing in the chart tells what is new of it to whoever may read it; a kind that is added registers one.</summary>
public interface IChartNews
{
    /// <summary>What it tells of, by the names of the audit trail: where nothing of the kind was written, it is not asked.</summary>
    IReadOnlyList<string> TellsOf { get; }

    Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken);
}
