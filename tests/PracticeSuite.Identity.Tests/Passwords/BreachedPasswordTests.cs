using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Passwords;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Identity.Tests.Passwords;

public sealed class BreachedPasswordTests
{
    [Theory, Trait("Rule", "P-132")]
    [InlineData("password1234", true)]
    [InlineData("Password1234!", true)]
    [InlineData("QWERTYUIOP123", true)]
    [InlineData("123456789012", true)]
    [InlineData("letmeinletmein", true)]
    [InlineData("correct horse battery", false)]
    [InlineData("a long enough password", false)]
    public void What_everybody_tries_is_known_in_any_case(string password, bool known) => Assert.Equal(known, CommonPasswords.Contains(password));

    [Fact, Trait("Rule", "P-132")]
    public async Task A_stolen_password_is_refused_in_words_that_help()
    {
        await using var host = await Given.HostAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(host, "password1234"));

        Assert.Equal(("Identity:PasswordBreached", "Password"), (refusal.Code, refusal.Field));
    }

    [Theory, Trait("Rule", "P-132")]
    [InlineData(1, ":3")]
    [InlineData(2, "")]
    [InlineData(1000, ":12")]
    public void A_file_in_the_order_of_its_hashes_is_searched_where_it_lies(int lines, string count)
    {
        var path = Path.GetTempFileName();
        var words = Enumerable.Range(0, lines).Select(number => $"stolen password {number}").ToList();
        File.WriteAllLines(path, words.Select(word => $"{Convert.ToHexString(Sha1(word))}{count}").Order(StringComparer.Ordinal));
        var file = new BreachedPasswordFile(path);

        Assert.All(words, word => Assert.True(file.Contains(word)));
        Assert.False(file.Contains("stolen password -1"));
        Assert.False(file.Contains(""));
        File.Delete(path);
    }

    [Fact, Trait("Rule", "P-132")]
    public async Task The_practices_own_file_counts_as_well()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, Convert.ToHexString(Sha1("the harbor is open")) + ":7\r\n");
        await using var host = await Given.HostAsync(DatabaseKind.Sqlite, services => services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["SignIn:BreachedPasswords"] = path }).Build()));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => CreateAsync(host, "the harbor is open"));

        Assert.Equal("Identity:PasswordBreached", refusal.Code);
        File.Delete(path);
    }

    private static Task CreateAsync(PracticeSuite.Testing.TestHost host, string password) => host.AsSystem.RunAsync<IUserAppService>(
        (users, token) => users.CreateAsync(new NewUser("anna", password, "Anna", null, [PracticeRole.Biller]), token));

#pragma warning disable CA5350 // The lists hold this hash.
    private static byte[] Sha1(string word) => SHA1.HashData(Encoding.UTF8.GetBytes(word));
#pragma warning restore CA5350
}
