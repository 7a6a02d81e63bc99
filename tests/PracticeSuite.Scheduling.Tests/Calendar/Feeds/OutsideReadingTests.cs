using System.Net;
using Microsoft.Extensions.Configuration;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Outside;
using PracticeSuite.Scheduling.Calendar.Feeds;
using Xunit;

namespace PracticeSuite.Scheduling.Tests.Calendar.Feeds;

/// <summary>Against a server that really answers, and names that lead inside.</summary>
public sealed class OutsideReadingTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    public void An_address_of_an_inner_network_is_none_of_the_internet(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("ftp://example.org/a.ics", "begins with https")]
    [InlineData("file:///etc/passwd", "begins with https")]
    [InlineData("/calendar.ics", "begins with https")]
    [InlineData("https://me:secret@example.org/a.ics", "user's name")]
    [InlineData("", "missing")]
    public void Only_an_address_of_the_web_is_asked(string address, string words) =>
        Assert.Contains(words, Assert.Throws<BusinessException>(() => OutsideReading.Parse(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_scheme_of_calendar_programs_is_https() => Assert.Equal("https://example.org/a.ics", OutsideReading.Parse("webcal://example.org/a.ics").AbsoluteUri);

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task A_private_address_is_not_asked_whatever_its_name(string host)
    {
        await using var server = await CalendarServer.StartAsync(_ => "BEGIN:VCALENDAR");
        using var reading = Reading(isPrivateAllowed: false);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => reading.ReadAsync(new Uri($"http://{host}:{server.Port}/a.ics"), TestContext.Current.CancellationToken));

        Assert.Contains("private network", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Asked);
    }

    [Theory]
    [InlineData("/gone", "answers with 404")]
    [InlineData("/round", "leads on and on")]
    [InlineData("/file", "not of the web")]
    [InlineData("/endless", "larger than 2 MB")]
    public async Task What_does_not_end_or_leads_elsewhere_is_refused(string path, string words)
    {
        await using var server = await CalendarServer.StartAsync(_ => "");
        using var reading = Reading(isPrivateAllowed: true);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => reading.ReadAsync(server.Address(path), TestContext.Current.CancellationToken));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_answers_it_is_said()
    {
        var server = await CalendarServer.StartAsync(_ => "");
        var address = server.Address("/a.ics");
        await server.DisposeAsync();
        using var reading = Reading(isPrivateAllowed: true);

        Assert.Contains(
            "cannot be reached", (await Assert.ThrowsAsync<BusinessException>(() => reading.ReadAsync(address, TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_than_four_are_read_at_once_since_each_holds_a_connection()
    {
        using var gate = new ManualResetEventSlim();
        await using var server = await CalendarServer.StartAsync(_ =>
        {
            gate.Wait(TestContext.Current.CancellationToken);
            return "BEGIN:VCALENDAR";
        });
        using var reading = Reading(isPrivateAllowed: true);

        var four = Enumerable.Range(0, 4).Select(_ => reading.ReadAsync(server.Address("/a.ics"), TestContext.Current.CancellationToken)).ToList();
        var fifth = await Assert.ThrowsAsync<BusinessException>(() => reading.ReadAsync(server.Address("/a.ics"), TestContext.Current.CancellationToken));
        gate.Set();
        await Task.WhenAll(four);

        Assert.Contains("at this moment", fifth.Message, StringComparison.Ordinal);
        Assert.Equal("BEGIN:VCALENDAR", await reading.ReadAsync(server.Address("/a.ics"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_redirect_is_followed_to_the_calendar()
    {
        await using var server = await CalendarServer.StartAsync(_ => "BEGIN:VCALENDAR");
        using var reading = Reading(isPrivateAllowed: true);

        Assert.Equal("BEGIN:VCALENDAR", await reading.ReadAsync(server.Address("/moved"), TestContext.Current.CancellationToken));
    }

    internal static OutsideReading Reading(bool isPrivateAllowed) => new(new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { [OutsideReading.AllowPrivate] = isPrivateAllowed.ToString() }).Build());
}
