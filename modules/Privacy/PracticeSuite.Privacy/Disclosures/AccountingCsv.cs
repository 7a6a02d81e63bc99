using System.Text;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Disclosures;

internal static class AccountingCsv
{
    public static byte[] Of(AccountingDto accounting, TimeZoneInfo zone)
    {
        var text = new StringBuilder("date,recipient,recipient_address,what,purpose,basis\r\n");
        foreach (var line in accounting.Lines)
            text.Append(SpreadsheetCsv.Line([Paper.IsoDay(line.At, zone), line.Recipient, line.RecipientAddress, line.What, line.Purpose, line.Basis]));
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
