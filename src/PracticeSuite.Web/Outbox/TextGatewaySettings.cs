using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Outbox;

/// <param name="Url">Where each text is posted as JSON.</param>
/// <param name="From">The number or name from which texts come; null = the gateway's own.</param>
internal sealed record TextGatewaySettings(Uri Url, string Token, string? From)
{
    private const string Name = "Outbox:Texts";

    public static TextGatewaySettings? Read(IConfiguration section)
    {
        if (section["Url"] is not { Length: > 0 } text)
        {
            Check.That(section["Token"] is null, $"{Name}:Url", $"{Name}:Url is missing, and {Name}:Token is given; name the gateway.");
            return null;
        }

        Check.That(
            Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http", $"{Name}:Url", $"{Name}:Url is no address; write one such as https://gateway.example/texts.");
        Check.That(url.Scheme == "https" || url.IsLoopback, $"{Name}:Url", $"{Name}:Url is not encrypted; write https, http is for this machine alone.");
        Check.That(section["Token"] is { Length: > 0 }, $"{Name}:Token", $"{Name}:Token is missing; give the bearer token of the gateway.");
        return new TextGatewaySettings(url, section["Token"]!, section["From"] is { Length: > 0 } from ? from : null);
    }
}
