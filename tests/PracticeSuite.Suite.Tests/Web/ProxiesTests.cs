using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

public sealed class ProxiesTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", "203.0.113.9 https")]
    [InlineData("172.18.0.1, 10.1.2.3", "10.1.2.3", "203.0.113.9 https")]
    [InlineData("10.0.0.0/8", "192.0.2.1", "192.0.2.1 http")]
    [InlineData(null, "10.1.2.3", "10.1.2.3 http")]
    [InlineData(null, "127.0.0.1", "127.0.0.1 http")]
    public async Task Only_a_known_proxy_is_believed_about_who_calls_and_how(string? known, string from, string seen)
    {
        var answer = await AskAsync(known, from, "Production");

        Assert.Equal(seen, await answer.Content.ReadAsStringAsync());
        Assert.Equal(seen.EndsWith("https", StringComparison.Ordinal), answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task In_development_no_browser_is_bound_to_TLS()
    {
        Assert.False((await AskAsync("10.0.0.0/8", "10.1.2.3", "Development")).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public void A_setting_that_is_no_address_is_refused()
    {
        var refusal = Assert.Throws<BusinessException>(() => new ServiceCollection().AddProxies(Configured("proxy.example")));

        Assert.Equal("Proxies:Known", refusal.Field);
    }

    private static async Task<HttpResponseMessage> AskAsync(string? known, string from, string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Configuration["AllowedHosts"] = "practice.example";
        builder.Services.AddProxies(Configured(known));
        await using var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return next(http);
        });
        app.UseProxies();
        app.Run(http => http.Response.WriteAsync($"{http.Connection.RemoteIpAddress} {http.Request.Scheme}"));
        await app.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://practice.example/");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await app.GetTestClient().SendAsync(request);
    }

    private static IConfiguration Configured(string? known) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Proxies:Known"] = known }).Build();
}
