using System.Text;
using MimeKit;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Web.Outbox;
using Xunit;

namespace PracticeSuite.Suite.Tests.Outbox;

/// <summary>What MailKit says to a server that answers over a real connection.</summary>
public sealed class SmtpCarrierTests
{
    private static readonly Letter Reminder = new("rosa@example.org", "Harbor Behavioral", "Your appointment at Harbor", "You have an appointment.\n.\nAt 10:00 AM – ok.");

    [Fact]
    public async Task A_message_goes_by_an_encrypted_connection_and_comes_as_it_was_written()
    {
        await using var server = new MailServer();
        var parcel = new Parcel(Guid.CreateVersion7(), PracticeId.New(), Reminder);

        await SendAsync(Settings(server) with { UserName = "office", Password = "word" }, parcel);

        Assert.All(server.Commands.SkipWhile(line => line != "STARTTLS").Skip(1), line => Assert.StartsWith("tls ", line, StringComparison.Ordinal));
        Assert.Contains(server.Commands, line => line.StartsWith("tls AUTH", StringComparison.Ordinal));
        var message = Read(Assert.Single(server.Messages));
        Assert.Equal(($"{parcel.Id:N}@harbor.example", Reminder.Subject), (message.MessageId, message.Subject));
        Assert.Equal(("Harbor Behavioral", "office@harbor.example"), (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address));
        Assert.Equal("rosa@example.org", message.To.Mailboxes.Single().Address);
        Assert.Equal(Reminder.Text, message.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
    }

    [Fact]
    public async Task A_second_try_has_the_same_message_id()
    {
        await using var server = new MailServer();
        var parcel = new Parcel(Guid.CreateVersion7(), PracticeId.New(), Reminder);

        await SendAsync(Settings(server), parcel);
        await SendAsync(Settings(server), parcel);

        Assert.Single(server.Messages.Select(text => Read(text).MessageId).Distinct());
    }

    [Fact, Trait("Rule", "K-087")]
    public async Task An_invitation_comes_as_calendar_text_with_its_method_and_the_practices_address()
    {
        await using var server = new MailServer();
        var calendar = new CalendarPart("REQUEST", $"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nORGANIZER:mailto:{CalendarPart.Organizer}\r\nEND:VCALENDAR\r\n");

        await SendAsync(Settings(server), new Parcel(Guid.CreateVersion7(), PracticeId.New(), Reminder with { Calendar = calendar }));

        var part = Read(Assert.Single(server.Messages)).BodyParts.OfType<TextPart>().Single(one => one.ContentType.MimeType == "text/calendar");
        Assert.Equal("REQUEST", part.ContentType.Parameters["method"]);
        Assert.Contains("ORGANIZER:mailto:office@harbor.example", part.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "550 no rosa@example.org here", "Smtp550", true)]
    [InlineData("RCPT", "450 later", "Smtp450", false)]
    [InlineData("MAIL", "550 not from you", "Smtp550", false)]
    [InlineData(".", "554 no", "Smtp554", true)]
    [InlineData(".", "451 later", "Smtp451", false)]
    [InlineData(".", null, "Unreachable", false)]
    [InlineData("DATA", null, "Unreachable", false)]
    [InlineData("AUTH", "535 wrong", "SignInRefused", false)]
    [InlineData("STARTTLS", "454 not now", "Smtp454", false)]
    public async Task A_refusal_says_whether_another_try_helps_and_quotes_no_address(string command, string? answer, string reason, bool isFinal)
    {
        await using var server = new MailServer();
        server.Answers[command] = answer;

        var refusal = await Assert.ThrowsAsync<CarrierException>(() => SendAsync(Settings(server) with { UserName = "office", Password = "word" }));

        Assert.Equal((reason, isFinal, null), (refusal.Reason, refusal.IsFinal, refusal.InnerException));
        Assert.DoesNotContain("example.org", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_accepted_stays_accepted_when_the_farewell_fails()
    {
        await using var server = new MailServer();
        server.Answers["QUIT"] = null;

        await SendAsync(Settings(server));

        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task A_server_without_encryption_or_with_another_certificate_gets_nothing()
    {
        await using var plain = new MailServer(offersTls: false);
        await using var stranger = new MailServer();

        var (noTls, refused) = (await Assert.ThrowsAsync<CarrierException>(() => SendAsync(Settings(plain))), await Assert.ThrowsAsync<CarrierException>(() =>
            SendAsync(Settings(stranger) with { CertificateSha256 = null })));

        Assert.Equal(("NoTls", "TlsRefused"), (noTls.Reason, refused.Reason));
        Assert.DoesNotContain(plain.Commands.Concat(stranger.Commands), line => line.Contains("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_there_is_no_reason_to_give_up()
    {
        var server = new MailServer();
        var settings = Settings(server);
        await server.DisposeAsync();

        Assert.False((await Assert.ThrowsAsync<CarrierException>(() => SendAsync(settings))).IsFinal);
    }

    [Theory]
    [InlineData("rosa")]
    [InlineData("rosa@example.org\r\nBcc: eve@example.org")]
    [InlineData("rosa@example.org, eve@example.org")]
    public async Task What_is_no_single_address_is_refused_before_anything_is_said(string to)
    {
        await using var server = new MailServer();

        var refusal = await Assert.ThrowsAsync<CarrierException>(() => SendAsync(Settings(server), new Parcel(Guid.CreateVersion7(), PracticeId.New(), Reminder with { To = to })));

        Assert.Equal(("AddressUnusable", true, 0), (refusal.Reason, refusal.IsFinal, server.Commands.Count));
    }

    private static Task SendAsync(SmtpSettings settings, Parcel? parcel = null) =>
        new SmtpCarrier(settings, TimeProvider.System).SendAsync(parcel ?? new Parcel(Guid.CreateVersion7(), PracticeId.New(), Reminder), TestContext.Current.CancellationToken);

    private static SmtpSettings Settings(MailServer server) => new("127.0.0.1", server.Port, SmtpSecurity.StartTls, null, null, "office@harbor.example", server.Sha256);

    private static MimeMessage Read(string text) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
