using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CaseManagement.Integration.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Integration.Tests.Casework;

/// <summary>The key of documents is changed by putting a new one first, as docs/operations.md tells.</summary>
public sealed class DocumentKeyTests : WorkerFixture
{
    private static readonly (string Id, string Key) Old = ("invented-2025", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    private static readonly (string Id, string Key) New = ("invented-2026", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    private static readonly byte[] Content = "Invented: what the letter said"u8.ToArray();

    [Test]
    public async Task What_lies_under_an_earlier_key_is_read_while_that_is_kept_and_refused_in_plain_words_after()
    {
        var built = await CaseOf(Worker);
        string before, after;
        using (var client = With(Old))
        {
            before = await Added(client, built.Id);
        }

        using (var client = With(New, Old))
        {
            after = await Added(client, built.Id);
            Assert.That(await client.GetByteArrayAsync(before + "/content"), Is.EqualTo(Content));
            Assert.That(await client.GetByteArrayAsync(after + "/content"), Is.EqualTo(Content));
        }

        await InDatabase(async db => Assert.That(
            await db.Documents.Where(d => d.CaseId == built.Case.Id).OrderBy(d => d.Id).Select(d => d.KeyId).ToListAsync(), Is.EquivalentTo(new[] { Old.Id, New.Id })));
        using (var client = With(New))
        {
            Assert.That(await client.GetByteArrayAsync(after + "/content"), Is.EqualTo(Content));
            using var refused = await client.GetAsync(before + "/content");
            var told = await refused.Content.ReadAsStringAsync();
            Assert.That(((int)refused.StatusCode, JsonNode.Parse(told)!["code"]!.ToString()), Is.EqualTo((409, "document.unreadable")));
            Assert.That(told, Does.Not.Contain(Old.Id).And.Not.Contain("Cryptographic"));
        }
    }

    [Test]
    public async Task Another_key_under_the_same_name_opens_nothing()
    {
        var built = await CaseOf(Worker);
        using var right = With(Old);
        var path = await Added(right, built.Id);
        using var wrong = With((Old.Id, New.Key));

        Assert.That((int)(await wrong.GetAsync(path + "/content")).StatusCode, Is.EqualTo(409));
    }

    private HttpClient With(params (string Id, string Key)[] keys)
    {
        var app = App.WithWebHostBuilder(host =>
        {
            foreach (var (index, key) in keys.Index())
            {
                host.UseSetting($"Documents:Keys:{index}:Id", key.Id).UseSetting($"Documents:Keys:{index}:Key", key.Key);
            }
        });
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", Client.DefaultRequestHeaders.GetValues("Cookie"));
        return client;
    }

    private static async Task<string> Added(HttpClient client, Guid about)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Content), "file", "letter.txt" } };
        using var answer = await client.PostAsync($"/api/v1/cases/{about}/documents", form);
        Assert.That((int)answer.StatusCode, Is.EqualTo(201), await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }
}
