using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>
/// Where a visit by telehealth is joined. Pages make a link of it, so it is one that leads to the web over TLS and to the host that it shows.
/// Whoever has it can walk in: no refusal repeats it, only what is wrong with it.
/// </summary>
internal static class VisitLink
{
    private const string Field = nameof(RecordVisit.Link);

    public static string? Checked(string? given, VisitMode mode)
    {
        if (Check.Optional(given, Field, SchedulingLimits.Link) is not { } text)
            return null;
        Check.That(mode != VisitMode.InPerson, Field, $"{Field} is given for a visit in person; leave it empty, or choose video or audio only.");
        Check.That(
            !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out _), Field, $"{Field} is no whole address; copy it from the program that hosts the visit, from https:// on.");
        var link = new Uri(text);
        Check.That(link.Scheme == Uri.UriSchemeHttps, Field, $"{Field} begins with {link.Scheme}:; give one that begins with https://.");
        Check.That(link.UserInfo.Length == 0, Field, $"{Field} names a user before its host; take out what stands before the @.");
        Check.That(
            link.HostNameType == UriHostNameType.Dns && link.Host.Contains('.', StringComparison.Ordinal) && link.Host.All(char.IsAscii),
            Field,
            $"{Field} names no host on the web in plain letters, such as visits.example.com; copy it anew from the program that hosts the visit.");
        Check.That(link.AbsoluteUri.Length <= SchedulingLimits.Link, Field, $"{Field} has {link.AbsoluteUri.Length} characters; at most {SchedulingLimits.Link} fit.");
        return link.AbsoluteUri;
    }
}
