using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Cli;
using PracticeSuite.Cli.Verbs;
using PracticeSuite.Database.Demo;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Api;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>A program that works for the practice, and one that would like to.</summary>
public sealed class ApiTests(RunningSite site) : IClassFixture<RunningSite>
{
    private string Results => $"/api/months/{site.Said.Single(line => line.StartsWith("Documents: ", StringComparison.Ordinal)).Split('/', ',')[^2]}/results";

    [Fact, Trait("Rule", "P-133")]
    public async Task A_client_reads_a_months_results_until_it_is_switched_off()
    {
        await using var services = Services();
        var practice = await PracticeAsync(services);
        var made = await practice.RunAsync<IApiClientAppService, CreatedApiClient>((clients, token) => clients.CreateAsync("Reports", [BillingPermissions.Months.View], token));
        using var program = site.Browser();
        var token = await TokenAsync(program, made);

        var read = await GetAsync(program, token);
        await practice.RunAsync<IApiClientAppService>((clients, ct) => clients.DisableAsync(made.Id, ct));
        var afterwards = await GetAsync(program, token);

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        var month = JsonDocument.Parse(await read.Content.ReadAsStringAsync()).RootElement;
        Assert.NotEmpty(month.GetProperty("results").EnumerateArray());
        Assert.Equal(month.GetProperty("eligible").GetInt32(), month.GetProperty("results").EnumerateArray().Count(one => one.GetProperty("decision").GetString() == "Eligible"));
        Assert.Equal(HttpStatusCode.Unauthorized, afterwards.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(program, Form(made, "client_credentials"))).StatusCode);
    }

    [Fact]
    public async Task A_token_is_for_its_scopes_and_what_is_made_up_is_none()
    {
        await using var services = Services();
        var practice = await PracticeAsync(services);
        var made = await practice.RunAsync<IApiClientAppService, CreatedApiClient>((clients, token) => clients.CreateAsync("Staff list", ["Identity.Staff.View"], token));
        using var program = site.Browser();

        var other = await GetAsync(program, await TokenAsync(program, made));
        var asking = await AskAsync(program, new(Form(made, "client_credentials")) { ["scope"] = BillingPermissions.Months.View });
        var madeUp = await GetAsync(program, "CfDJ8" + new string('A', 200));
        var none = await RunningSite.GetAsync(program, Results);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (other.StatusCode, madeUp.StatusCode, none.StatusCode));
        Assert.Equal("{\"error\":\"invalid_scope\"}", await asking.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("password", HttpStatusCode.BadRequest, "unsupported_grant_type")]
    [InlineData("client_credentials", HttpStatusCode.Unauthorized, "invalid_client")]
    public async Task Who_is_no_client_gets_no_token(string grant, HttpStatusCode status, string error)
    {
        using var program = site.Browser();

        var answer = await AskAsync(program, Form(new CreatedApiClient(Guid.CreateVersion7(), "guess"), grant));

        Assert.Equal((status, $"{{\"error\":\"{error}\"}}"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_no_page_to_sign_in_on()
    {
        using var program = site.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await RunningSite.GetAsync(program, "/api/patients")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await RunningSite.PostAsync(program, Results, [])).StatusCode);
    }

    [Fact]
    public async Task A_session_of_a_person_opens_no_api_and_an_oversize_form_is_not_read()
    {
        using var biller = await site.SignedInAsync("biller");

        Assert.Equal(HttpStatusCode.Unauthorized, (await RunningSite.GetAsync(biller, Results)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await AskAsync(biller, new() { ["grant_type"] = new string('x', 20_000) })).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await RunningSite.PostAsync(biller, "/account/sign-in", new() { ["password"] = new string('x', 100_000) })).StatusCode);
    }

    [Fact]
    public async Task One_address_gets_so_many_tokens_a_minute()
    {
        await using var other = new RunningSite();
        await other.InitializeAsync();
        using var program = other.Browser();

        var answers = await Task.WhenAll(Enumerable.Range(0, ApiLimit.TokensPerMinute + 5).Select(_ => AskAsync(program, new() { ["grant_type"] = "none" })));

        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
    }

    private static Dictionary<string, string> Form(CreatedApiClient client, string grant) => new(StringComparer.Ordinal)
    {
        ["grant_type"] = grant, ["client_id"] = client.Id.ToString(), ["client_secret"] = client.Secret,
    };

    private static Task<HttpResponseMessage> AskAsync(HttpClient program, Dictionary<string, string> form) => RunningSite.PostAsync(program, "/connect/token", form);

    /// <summary>With the credentials in the header, as the standard prefers.</summary>
    private static async Task<string> TokenAsync(HttpClient program, CreatedApiClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/connect/token", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client.Id}:{client.Secret}")));
        var answer = JsonDocument.Parse(await (await program.SendAsync(request)).Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("Bearer", 600), (answer.GetProperty("token_type").GetString(), answer.GetProperty("expires_in").GetInt32()));
        return answer.GetProperty("access_token").GetString()!;
    }

    private async Task<HttpResponseMessage> GetAsync(HttpClient program, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Results, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await program.SendAsync(request);
    }

    private ServiceProvider Services() => Verb.Compose(new Surroundings(TimeProvider.System, TextWriter.Null, TextWriter.Null, new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Default"] = $"Data Source={site.DatabaseFile}" }).Build()));

    private static async Task<IOperations> PracticeAsync(ServiceProvider services)
    {
        var operations = services.GetRequiredService<OperationFactory>();
        var demo = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, PracticeSummary?>((catalog, token) => catalog.FindAsync(DemoSeed.PracticeCode, token));
        return operations.For(Caller.System(demo!.Id));
    }
}
