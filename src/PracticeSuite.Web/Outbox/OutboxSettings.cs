using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Outbox;

/// <summary>How this installation sends, from configuration. Whatever is missing or unsafe stops the start with a sentence.</summary>
internal sealed record OutboxSettings(SmtpSettings? Smtp, TextGatewaySettings? Texts, bool IntoInbox)
{
    /// <param name="mayUseInbox">In development, or with the demo practice: no message of a real one ends in a table.</param>
    /// <exception cref="BusinessException">The setting that cannot be used.</exception>
    public static OutboxSettings Read(IConfiguration configuration, bool mayUseInbox)
    {
        var section = configuration.GetSection("Outbox");
        var (smtp, texts) = (SmtpSettings.Read(section.GetSection("Smtp")), TextGatewaySettings.Read(section.GetSection("Texts")));
        var asked = Flag(section["Inbox"], "Outbox:Inbox");
        Check.That(
            asked != true || mayUseInbox, "Outbox:Inbox", "Outbox:Inbox is true, which is for development and the demo practice alone; leave it out, and name a server by Outbox:Smtp:Host.");
        return new OutboxSettings(smtp, texts, mayUseInbox && asked != false);
    }

    internal static bool? Flag(string? value, string setting)
    {
        Check.That(string.IsNullOrEmpty(value) || bool.TryParse(value, out _), setting, $"{setting} is '{value}'; write true or false.");
        return bool.TryParse(value, out var flag) ? flag : null;
    }

    internal static bool IsLoopback(string host) => new UriBuilder { Host = host }.Uri.IsLoopback;
}
