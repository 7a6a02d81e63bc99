using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months;

/// <summary>What holds a month, and what it is told besides, as pages have it.</summary>
internal static class HoldTexts
{
    public static HoldDto ToDto(this Hold hold)
    {
        var code = hold.Code.ToText();
        var detail = hold.Missing is { } missing ? $"{missing} missing" : hold.Reason?.ToString();
        return new HoldDto(code, HoldWords.LabelOf(code), hold.Fix, detail);
    }

    public static AdvisoryDto ToDto(this Advisory advisory) => new(advisory.Code.ToText(), advisory.Text);
}
