using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

public sealed class KeysTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_one_process_signed_the_next_one_on_the_database_reads(DatabaseKind kind)
    {
        await using var server = await MigratedAsync(kind);
        await using var elsewhere = await MigratedAsync(kind);

        var cookie = Protector(server.Provider).Protect("anna");

        Assert.Equal("anna", Protector(server.Provider).Unprotect(cookie));
        Assert.Throws<CryptographicException>(() => Protector(elsewhere.Provider).Unprotect(cookie));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-130")]
    public async Task Whoever_has_the_database_without_the_certificate_has_no_key(DatabaseKind kind)
    {
        await using var server = await MigratedAsync(kind);
        var (first, second) = (Certificate("first"), Certificate("second"));

        var cookie = Protector(server.Provider, (Keys.File, first)).Protect("anna");
        var stored = Assert.Single(await StoredAsync(server.Provider));

        Assert.DoesNotContain("<masterKey", stored, StringComparison.Ordinal);
        Assert.Equal("anna", Protector(server.Provider, (Keys.File, first)).Unprotect(cookie));
        Assert.Equal("anna", Protector(server.Provider, (Keys.File, second), (Keys.Former, first)).Unprotect(cookie));
        Assert.Throws<CryptographicException>(() => Protector(server.Provider).Unprotect(cookie));
        Assert.Throws<CryptographicException>(() => Protector(server.Provider, (Keys.File, second)).Unprotect(cookie));
    }

    [Fact]
    public async Task A_certificate_that_does_not_open_is_named_with_its_setting()
    {
        await using var server = await TestServer.CreateAsync(DatabaseKind.Sqlite);

        var refusal = Assert.Throws<InvalidOperationException>(() => Protector(server.Provider, (Keys.File, Certificate("mine")), (Keys.Password, "not it")));

        Assert.Contains(Keys.File, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Keys.Password, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<TestServer> MigratedAsync(DatabaseKind kind)
    {
        var server = await TestServer.CreateAsync(kind);
        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);
        return server;
    }

    private static IDataProtector Protector(DatabaseProvider database, params IReadOnlyList<(string Name, string Value)> settings) =>
        Services(database, settings).GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie");

    private static ServiceProvider Services(DatabaseProvider database, IReadOnlyList<(string Name, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new[] { (Name: Keys.Password, Value: "secret") }.Concat(settings).GroupBy(one => one.Name).ToDictionary(all => all.Key, all => (string?)all.Last().Value)).Build();
        return new ServiceCollection().AddLogging().AddSingleton(database).AddKeys(configuration).BuildServiceProvider();
    }

    private static async Task<IReadOnlyList<string>> StoredAsync(DatabaseProvider database)
    {
        await using var services = Services(database, []);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KeyDbContext>().DataProtectionKeys.Select(key => key.Xml!).ToListAsync();
    }

    /// <summary>A file as an administrator would make it, in a folder that goes with the test run.</summary>
    private static string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var file = Path.Combine(Directory.CreateTempSubdirectory("practicesuite-keys-").FullName, $"{name}.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "secret"));
        return file;
    }
}
