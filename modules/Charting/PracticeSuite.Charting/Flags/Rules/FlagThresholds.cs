namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>What a rule compares with, as it ships.</summary>
/// <param name="Words">What it is, with its unit.</param>
/// <param name="Least">Below it a flag that must not be missed would be, or nothing could be told from noise; the same of Most.</param>
internal sealed record ThresholdDefault(string Rule, string Name, string Words, int Value, int Least, int Most)
{
    /// <summary>Of no one rule.</summary>
    public const string Every = "all";

    public static IReadOnlyList<ThresholdDefault> All { get; } =
    [
        new(Every, "fresh-days", "What is older raises no flag, days", 28, 14, 90),
        new("UF-03", "days", "After a start or increase, days", 28, 7, 90),
        new("UF-03", "gad7-rise", "GAD-7 up by, points", 4, 2, 8),
        new("UF-03", "gad7-from", "GAD-7 newly from, points", 10, 5, 15),
        new("UF-04", "days", "After a start or change, days", 90, 28, 180),
        new("UF-04", "systolic", "Upper pressure from, mmHg", 140, 120, 160),
        new("UF-04", "diastolic", "Lower pressure from, mmHg", 90, 80, 100),
        new("UF-04", "heart-rate", "Heart rate from, a minute", 110, 90, 130),
        new("UF-04", "severe-systolic", "Critical upper pressure from, mmHg", 180, 160, 180),
        new("UF-04", "severe-diastolic", "Critical lower pressure from, mmHg", 120, 100, 120),
        new("UF-06", "age", "Through the age of, years", 24, 24, 30),
        new("UF-06", "missed-days", "A contact is missed after, days", 2, 1, 7),
        new("UF-07", "days", "After a start or change, days", 56, 28, 90),
        new("UF-07", "phq9-rise", "PHQ-9 up by, points", 5, 3, 8),
        new("UF-09", "stopped-days", "After stopping, days", 14, 14, 28),
        new("UF-09", "fluoxetine-days", "After stopping fluoxetine, days", 35, 35, 60),
        new("UF-10", "days", "Fever and the other sign within, days", 3, 1, 7),
        new("UF-11", "toxic", "Critical level from, hundredths of mEq/L", 150, 120, 150),
        new("UF-11", "high", "High level from, hundredths of mEq/L", 121, 100, 130),
        new("UF-11", "low", "Low level below, hundredths of mEq/L", 60, 40, 80),
        new("UF-14", "pregnancy-days", "A reported pregnancy counts for, days", 280, 200, 300),
        new("UF-14", "from-age", "Pregnancy-capable from the age of, years", 12, 10, 15),
        new("UF-14", "to-age", "Pregnancy-capable to the age of, years", 55, 50, 60),
        new("UF-15", "high", "Level above, mcg/mL", 125, 100, 150),
        new("UF-15", "low", "Level in mania below, mcg/mL", 50, 30, 70),
        new("UF-15", "liver", "ALT or AST above, U/L (three times the upper limit)", 120, 80, 180),
        new("UF-15", "platelets", "Platelets below, thousand/mcL", 100, 75, 150),
        new("UF-17", "critical", "Critical ANC below, cells/mcL", 1000, 1000, 1500),
        new("UF-17", "low", "Low ANC below, cells/mcL", 1500, 1500, 2000),
        new("UF-17", "critical-duffy-null", "Critical ANC of the Duffy-null below, cells/mcL", 500, 500, 1000),
        new("UF-17", "low-duffy-null", "Low ANC of the Duffy-null below, cells/mcL", 1000, 1000, 1500),
        new("UF-19", "days", "The first days of clozapine", 56, 56, 90),
        new("UF-19", "missed-days", "Clozapine not taken for, days", 2, 1, 3),
        new("UF-19", "constipation-days", "Constipation for, days", 3, 1, 5),
        new("UF-20", "days", "After a start or increase, days", 56, 56, 90),
        new("UF-21", "weight-percent", "Weight up by, percent", 5, 3, 10),
        new("UF-21", "a1c", "A1c from, tenths of a percent", 65, 57, 70),
        new("UF-21", "glucose", "Fasting glucose from, mg/dL", 126, 100, 140),
        new("UF-24", "audit-c", "AUDIT-C from, points", 5, 3, 8),
        new("UF-25", "refill-days", "A refill is overdue after, days", 7, 2, 14),
        new("UF-25", "taper-days", "A decrease makes a stop gradual for, days", 28, 14, 60),
        new("UF-27", "citalopram", "Citalopram above, mg a day", 40, 20, 40),
        new("UF-27", "citalopram-older", "Citalopram of older patients above, mg a day", 20, 10, 20),
        new("UF-27", "older", "Older is above, years", 60, 55, 65),
        new("UF-28", "phq9-rise", "PHQ-9 up by, points", 5, 3, 8),
        new("UF-28", "gad7-rise", "GAD-7 up by, points", 4, 2, 8),
        new("UF-28", "pcl5-rise", "PCL-5 up by, points", 10, 5, 20),
        new("UF-28", "best-days", "Against the best of the last, days", 90, 28, 180),
        new("UF-29", "days", "Taken for, days", 56, 42, 84),
        new("UF-29", "percent", "Better by less than, percent", 25, 20, 50),
        new("UF-29", "from", "Of a first score from, points", 10, 5, 15),
        new("UF-33", "days", "A change is not seen for, days", 7, 3, 21),
        new("UF-35", "missed-days", "Treatment of opioid use not taken for, days", 2, 1, 3),
    ];
}

/// <summary>The values of a day: what the practice has set by then, else what ships.</summary>
internal sealed class FlagThresholds
{
    private readonly Dictionary<(string Rule, string Name), int> _values;

    public FlagThresholds(IEnumerable<FlagThreshold> set, DateOnly day)
    {
        _values = ThresholdDefault.All.ToDictionary(one => (one.Rule, one.Name), one => one.Value);
        foreach (var one in set.Where(one => one.From <= day).OrderBy(one => one.From).ThenBy(one => one.SetAt))
            _values[(one.Rule, one.Name)] = one.Value;
    }

    public static FlagThresholds Shipped { get; } = new([], DateOnly.MinValue);

    public int this[string rule, string name] => _values[(rule, name)];

    /// <summary>The first day of which something raises a flag.</summary>
    public DateOnly Since(DateOnly today) => today.AddDays(-this[ThresholdDefault.Every, "fresh-days"]);
}
