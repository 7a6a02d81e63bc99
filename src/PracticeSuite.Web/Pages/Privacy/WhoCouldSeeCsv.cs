using System.Globalization;
using System.Text;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>The answer as a file for a spreadsheet: a line for each person and reason.</summary>
internal static class WhoCouldSeeCsv
{
    private const string Header = "mrn,what,at,name,roles,reason,since,until,through,detail,gave_reason\r\n";

    public static byte[] Of(WhoCouldSeeDto answer, Func<Guid?, string> staff)
    {
        var lines = answer.CouldSee.SelectMany(person => person.Reasons.Select(reason => SpreadsheetCsv.Line(
        [
            answer.Mrn, answer.What.ToString(), Utc(answer.At), person.Name, string.Join(' ', person.Roles), reason.Kind.ToString(), Utc(reason.Since), Utc(reason.Until),
            reason.ThroughStaffId is null ? null : staff(reason.ThroughStaffId), reason.Code, person.GaveReason switch { null => null, true => "yes", false => "no" },
        ])));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Header + string.Concat(lines))];
    }

    private static string? Utc(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
