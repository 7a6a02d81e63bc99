using System.Text;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Disclosures;

internal static class AccountingCsv
{
    public static byte[] Of(AccountingDto accounting, TimeZoneInfo zone)
    {
        var text = new StringBuilder("date,recipient,recipient_address,what,purpose,basis\r\n");
        foreach (var line in accounting.Lines)
            text.AppendJoin(',', new[] { Paper.IsoDay(line.At, zone), line.Recipient, line.RecipientAddress ?? "", line.What, line.Purpose, line.Basis }.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Quoted, and never read as a formula by whoever opens it in a spreadsheet.</summary>
    private static string Cell(string value) =>
        $"\"{(value is ['=' or '+' or '-' or '@', ..] ? $"'{value}" : value).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
