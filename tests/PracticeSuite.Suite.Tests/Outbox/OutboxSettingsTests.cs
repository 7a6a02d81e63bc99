using Microsoft.Extensions.Configuration;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Outbox;
using Xunit;

namespace PracticeSuite.Suite.Tests.Outbox;

public sealed class OutboxSettingsTests
{
    [Fact]
    public void Without_a_word_development_has_its_inbox_and_others_send_nothing()
    {
        Assert.Equal(new OutboxSettings(null, null, IntoInbox: true), Read(mayUseInbox: true));
        Assert.Equal(new OutboxSettings(null, null, IntoInbox: false), Read(mayUseInbox: false));
        Assert.False(Read(mayUseInbox: true, "Outbox:Inbox=false").IntoInbox);
    }

    [Fact]
    public void A_server_and_a_gateway_are_read_with_what_is_left_out()
    {
        var settings = Read(
            mayUseInbox: false, "Outbox:Smtp:Host=mail.example", "Outbox:Smtp:From=office@harbor.example", "Outbox:Texts:Url=https://gateway.example/texts", "Outbox:Texts:Token=t");

        Assert.Equal(new SmtpSettings("mail.example", 587, SmtpSecurity.StartTls, null, null, "office@harbor.example", null), settings.Smtp);
        Assert.Equal(new TextGatewaySettings(new Uri("https://gateway.example/texts"), "t", null), settings.Texts);
    }

    [Theory]
    [InlineData("Outbox:Inbox", "Outbox:Inbox=true")]
    [InlineData("Outbox:Inbox", "Outbox:Inbox=perhaps")]
    [InlineData("Outbox:Smtp:Host", "Outbox:Smtp:From=office@harbor.example")]
    [InlineData("Outbox:Smtp:From", "Outbox:Smtp:Host=mail.example")]
    [InlineData("Outbox:Smtp:From", "Outbox:Smtp:Host=mail.example", "Outbox:Smtp:From=office")]
    [InlineData("Outbox:Smtp:Port", "Outbox:Smtp:Host=mail.example", "Outbox:Smtp:From=office@harbor.example", "Outbox:Smtp:Port=0")]
    [InlineData("Outbox:Smtp:Security", "Outbox:Smtp:Host=mail.example", "Outbox:Smtp:From=office@harbor.example", "Outbox:Smtp:Security=None")]
    [InlineData("Outbox:Smtp:Security", "Outbox:Smtp:Host=mail.example", "Outbox:Smtp:From=office@harbor.example", "Outbox:Smtp:Security=Perhaps")]
    [InlineData("Outbox:Smtp:Password", "Outbox:Smtp:Host=mail.example", "Outbox:Smtp:From=office@harbor.example", "Outbox:Smtp:UserName=office")]
    [InlineData("Outbox:Smtp:CertificateSha256", "Outbox:Smtp:Host=mail.example", "Outbox:Smtp:From=office@harbor.example", "Outbox:Smtp:CertificateSha256=12")]
    [InlineData("Outbox:Texts:Url", "Outbox:Texts:Token=t")]
    [InlineData("Outbox:Texts:Url", "Outbox:Texts:Url=gateway", "Outbox:Texts:Token=t")]
    [InlineData("Outbox:Texts:Url", "Outbox:Texts:Url=http://gateway.example/", "Outbox:Texts:Token=t")]
    [InlineData("Outbox:Texts:Token", "Outbox:Texts:Url=https://gateway.example/")]
    public void What_is_missing_or_unsafe_stops_the_start_and_names_the_setting(string setting, params string[] given) =>
        Assert.Equal(setting, Assert.Throws<BusinessException>(() => Read(mayUseInbox: false, given)).Field);

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void A_relay_on_this_machine_may_be_plain(string host) => Assert.Equal(
        SmtpSecurity.None, Read(mayUseInbox: false, $"Outbox:Smtp:Host={host}", "Outbox:Smtp:From=office@harbor.example", "Outbox:Smtp:Security=None").Smtp!.Security);

    private static OutboxSettings Read(bool mayUseInbox, params string[] given) => OutboxSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(one => one.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build(), mayUseInbox);
}
