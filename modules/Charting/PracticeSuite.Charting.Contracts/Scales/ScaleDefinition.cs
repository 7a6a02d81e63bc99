namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>A rating scale as data: its items, its choices, and how answers become a score (P-160 to P-178).</summary>
/// <param name="Version">Of the instrument, as printed on it.</param>
/// <param name="Period">The time that its questions are about.</param>
/// <param name="MayMiss">So many scored answers may be missing and the total is still prorated; one more, and there is none.</param>
/// <param name="Bands">Of the total, from the lowest; none where the instrument has no official ones.</param>
/// <param name="PositiveFrom">Of the total, or of the items that count (ASRS, MDQ).</param>
/// <param name="MeaningfulChange">Points by which a total moves before it means something.</param>
/// <param name="ResponsePercent">A drop of so much from the baseline is a response.</param>
/// <param name="RemissionBelow">A total below it is remission.</param>
/// <param name="RelapseFrom">A total from here on, after a remission, is a relapse.</param>
/// <param name="SuicideItem">The number of the item of which any answer above zero raises a flag (P-200).</param>
/// <param name="Loinc">The total's code; none for a scale whose code is not verified.</param>
public sealed record ScaleDefinition(
    string Name,
    string Version,
    string Language,
    string Period,
    ScaleRights Rights,
    string Acknowledgment,
    string Instruction,
    IReadOnlyList<ScaleItem> Items,
    ScaleMethod Method,
    int MayMiss,
    IReadOnlyList<ScaleBand> Bands,
    int? PositiveFrom,
    int? MeaningfulChange,
    int? ResponsePercent,
    int? RemissionBelow,
    int? RelapseFrom,
    int? SuicideItem,
    IReadOnlyList<ScaleCluster> Clusters,
    string? Loinc)
{
    /// <summary>The highest total; every scale begins at zero.</summary>
    public int MaxTotal => Method == ScaleMethod.Cssrs ? 6 : Items.Where(item => item.IsScored).Sum(item => item.Highest);

    /// <summary>Whether an answer says that somebody thinks of suicide (P-200).</summary>
    /// <param name="answers">By item number.</param>
    public bool AsksForHelp(IReadOnlyDictionary<int, int> answers) => SuicideItem is { } item && answers.GetValueOrDefault(item) > 0;

    /// <summary>With the wording that the practice has permission to show.</summary>
    public ScaleDefinition Worded(ScaleWording wording) => this with
    {
        Items = [.. Items.Select((item, index) => item with { Text = wording.Items[index] })],
        Acknowledgment = $"Shown by permission of {wording.GrantedBy}.",
    };

    public string? BandOf(int total) => Bands.LastOrDefault(band => total >= band.From)?.Name;
}

/// <param name="Number">From 1, as on the form.</param>
/// <param name="Label">Short and neutral; all that is shown of an item whose wording may not be.</param>
/// <param name="Text">The question, where it may be reproduced.</param>
/// <param name="IsScored">Whether the answer is in the total.</param>
/// <param name="CountsFrom">The answer from which the item counts (P-177).</param>
public sealed record ScaleItem(int Number, string Label, string? Text, IReadOnlyList<ScaleChoice> Choices, bool IsScored, int? CountsFrom)
{
    public int Highest => Choices.Max(choice => choice.Value);
}

public sealed record ScaleChoice(int Value, string Label);

public sealed record ScaleBand(int From, string Name);

/// <param name="Needed">So many of its items must be answered with 2 or more (P-174).</param>
public sealed record ScaleCluster(string Name, int First, int Last, int Needed);

/// <summary>What of a scale may be shown (P-160 to P-167).</summary>
public enum ScaleRights
{
    /// <summary>Its wording may be reproduced.</summary>
    Free,

    /// <summary>Answers by item number, without wording.</summary>
    ScoreEntry,
}

/// <summary>How answers become a result.</summary>
public enum ScaleMethod
{
    /// <summary>The sum, prorated when few answers are missing (P-170 to P-172, P-175).</summary>
    Sum,

    /// <summary>A sum whose cut goes by the patient's sex (P-173).</summary>
    AuditC,

    /// <summary>A sum with clusters of symptoms (P-174).</summary>
    Clusters,

    /// <summary>Seven of thirteen, and two conditions (P-176).</summary>
    Mdq,

    /// <summary>Each item counts from an answer of its own (P-177).</summary>
    Counting,

    /// <summary>A level of risk by which items are yes (P-178).</summary>
    Cssrs,
}
