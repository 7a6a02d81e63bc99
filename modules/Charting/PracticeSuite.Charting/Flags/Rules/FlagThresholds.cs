using PracticeSuite.Charting.Scales;

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
        new("UF-04", "check-by", "Pressure and heart rate are due after a start or new dose, days", 90, 14, 180),
        new("UF-04", "check-every", "Pressure and heart rate are due again after, days", 180, 60, 365),
        new("UF-04", "check-late", "Pressure and heart rate are overdue after the due day by, days", 14, 0, 60),
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
        new("UF-12", "level-by", "Lithium level is due after a start or new dose, days (one of the first half tells nothing)", 10, 6, 14),
        new("UF-12", "level-every", "Lithium level is due again after, days", 90, 60, 180),
        new("UF-12", "creatinine-every", "Creatinine or eGFR is due again after, days", 180, 60, 365),
        new("UF-12", "tsh-every", "TSH is due again after, days", 180, 60, 365),
        new("UF-12", "calcium-every", "Calcium is due again after, days", 365, 90, 730),
        new("UF-12", "late", "What is due is urgent after the due day by, days", 14, 3, 30),
        new("UF-14", "pregnancy-days", "A reported pregnancy counts for, days", 280, 200, 300),
        new("UF-14", "from-age", "Pregnancy-capable from the age of, years", 12, 10, 15),
        new("UF-14", "to-age", "Pregnancy-capable to the age of, years", 55, 50, 60),
        new("UF-15", "high", "Level above, mcg/mL", 125, 100, 150),
        new("UF-15", "low", "Level in mania below, mcg/mL", 50, 30, 70),
        new("UF-15", "liver", "ALT or AST above, U/L (three times the upper limit)", 120, 80, 180),
        new("UF-15", "platelets", "Platelets below, thousand/mcL", 100, 75, 150),
        new("UF-15", "level-by", "Valproate level is due after a start or new dose, days (one of the first half tells nothing)", 14, 6, 30),
        new("UF-15", "level-every", "Valproate level is due again after, days", 180, 60, 365),
        new("UF-15", "first-days", "Blood count and liver tests are due after the baseline, days", 90, 30, 120),
        new("UF-15", "every", "Blood count and liver tests are due again after, days", 180, 60, 365),
        new("UF-15", "late", "What is due is overdue after the due day by, days (of what is due again it is the day after)", 14, 0, 30),
        new("UF-17", "critical", "Critical ANC below, cells/mcL", 1000, 1000, 1500),
        new("UF-17", "low", "Low ANC below, cells/mcL", 1500, 1500, 2000),
        new("UF-17", "critical-duffy-null", "Critical ANC of the Duffy-null below, cells/mcL", 500, 500, 1000),
        new("UF-17", "low-duffy-null", "Low ANC of the Duffy-null below, cells/mcL", 1000, 1000, 1500),
        new("UF-18", "first-days", "Counts are weekly until the day of treatment", 182, 182, 364),
        new("UF-18", "first-every", "A weekly count is due again after, days", 7, 3, 7),
        new("UF-18", "first-late", "A weekly count is overdue after the due day by, days", 3, 0, 3),
        new("UF-18", "second-days", "Counts are every two weeks until the day of treatment", 364, 364, 728),
        new("UF-18", "second-every", "A two-weekly count is due again after, days", 14, 7, 14),
        new("UF-18", "every", "A later count is due again after, days", 28, 7, 28),
        new("UF-18", "late", "A two-weekly or later count is overdue after the due day by, days", 7, 0, 7),
        new("UF-19", "days", "The first days of clozapine", 56, 56, 90),
        new("UF-19", "missed-days", "Clozapine not taken for, days", 2, 1, 3),
        new("UF-19", "constipation-days", "Constipation for, days", 3, 1, 5),
        new("UF-20", "days", "After a start or increase, days", 56, 56, 90),
        new("UF-21", "weight-percent", "Weight up by, percent", 5, 3, 10),
        new("UF-21", "a1c", "A1c from, tenths of a percent", 65, 57, 70),
        new("UF-21", "glucose", "Fasting glucose from, mg/dL", 126, 100, 140),
        new("UF-21", "first-days", "Glucose and lipids are due after the baseline, and weight is close together until, days", 84, 28, 168),
        new("UF-21", "weight-every", "Weight is due again in the first weeks after, days", 28, 7, 42),
        new("UF-21", "weight-late", "Weight of the first weeks is overdue after the due day by, days", 7, 0, 28),
        new("UF-21", "every", "Weight, glucose and lipids are due again later after, days", 365, 90, 400),
        new("UF-21", "late", "Glucose, lipids and later weight are overdue after the due day by, days", 14, 0, 60),
        new("UF-22", "aims-every", "AIMS is due again after, days", 180, 60, 365),
        new("UF-22", "aims-late", "AIMS is shown as overdue after the due day by, days", 14, 0, 60),
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
        new(ScaleCuts.Rule, ScaleCuts.Pcl5, "PCL-5 completed from the day on is provisionally positive from, points", 33, 31, 33),
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
