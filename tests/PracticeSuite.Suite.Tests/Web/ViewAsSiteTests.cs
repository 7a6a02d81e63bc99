using System.Net;
using Microsoft.Data.Sqlite;
using PracticeSuite.Platform.Access;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>What a browser may still ask for that views the product as another role, past all pages (P-124).</summary>
[Trait("Rule", "P-124")]
public sealed class ViewAsSiteTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task Nothing_is_posted_but_signing_out_and_pages_and_files_are_the_roles()
    {
        using var admin = await site.SignedInAsync("privacy");
        var token = await RunningSite.TokenAsync(admin, "/account/password");
        var before = await RunningSite.GetAsync(admin, "/practice/users");
        await ViewAsync(PracticeRole.Therapist);

        var page = await RunningSite.GetAsync(admin, "/practice/users");
        var file = await RunningSite.GetAsync(admin, "/billing/months/2026-09/board.csv");
        var password = await RunningSite.PostAsync(admin, "/account/password", new() { ["current"] = "a", ["wanted"] = "b", ["again"] = "b", ["__RequestVerificationToken"] = token });
        var signOut = await RunningSite.PostAsync(admin, "/account/sign-out", new() { ["form"] = "sign-out", ["__RequestVerificationToken"] = token });

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.StartsWith("/not-allowed", Where(page), StringComparison.Ordinal);
        Assert.StartsWith("/not-allowed", Where(file), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, password.StatusCode);
        Assert.Contains("nothing can be changed", await password.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/sign-in", Where(signOut));
    }

    private static string Where(HttpResponseMessage answer) =>
        answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : $"{(int)answer.StatusCode}";

    private async Task ViewAsync(string role)
    {
        await using var database = new SqliteConnection($"Data Source={site.DatabaseFile}");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var viewing = database.CreateCommand();
        viewing.CommandText = "UPDATE identity_sessions SET viewed_role = @role WHERE user_id IN (SELECT id FROM identity_users WHERE user_name = 'privacy')";
        viewing.Parameters.AddWithValue("@role", role);
        Assert.Equal(1, await viewing.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
