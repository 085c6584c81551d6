using System.Text.Json.Nodes;
using CaseManagement.Integration.Tests.Support;

namespace CaseManagement.Integration.Tests.Endpoints.Referrals;

/// <summary>What nobody has sent before is found out for many messages at once, and what was sent before is still recognised.</summary>
public sealed class NewToServiceTests : ManyMessagesFixture
{
    [Test]
    public async Task New_messages_are_not_asked_about_one_by_one()
    {
        Assert.That(await AskedAlone([.. Enumerable.Range(0, 30).Select(_ => Fresh(Assault))]), Is.Zero);
    }

    [Test]
    public async Task A_record_sent_twice_together_is_asked_about_and_taken_once()
    {
        var message = Fresh(Assault);

        Assert.That(await AskedAlone([Fresh(Assault), message, message]), Is.GreaterThan(0));
        Assert.That(await Held(message), Is.EqualTo(1));
    }

    [Test]
    public async Task A_record_sent_before_is_known_whatever_comes_with_it()
    {
        var message = Fresh(Assault);
        await SendLines([message]);

        Assert.That(Told(await SendLines([Fresh(Assault), message, Fresh(Assault)])), Is.EqualTo("1 ACCEPT; 2 ACCEPT again; 3 ACCEPT"));
    }

    [Test]
    public async Task A_message_id_used_twice_together_is_refused_the_second_time()
    {
        var (first, second) = (Fresh(Assault), Fresh(Assault));
        second["messageId"] = first["messageId"]!.DeepClone();

        Assert.That(Told(await SendLines([first, second])), Is.EqualTo("1 ACCEPT; 2 INVALID messageId: MESSAGE_ID_REUSED"));
    }

    [Test]
    public async Task The_same_victim_of_one_crime_sent_twice_together_is_a_duplicate()
    {
        var first = Fresh(Assault);
        var again = Fresh(Assault);
        again["incident"]!["crimeReference"] = first["incident"]!["crimeReference"]!.DeepClone();
        again["victim"] = first["victim"]!.DeepClone();

        Assert.That(Told(await SendLines([first, again])), Is.EqualTo("1 ACCEPT; 2 DUP"));
    }

    /// <returns>How often one message's record was looked for by itself: that question alone joins three.</returns>
    private async Task<int> AskedAlone(IReadOnlyList<JsonNode> messages)
    {
        var counter = new ReadCounter();
        using var counted = counter.Counting(App);
        using var sender = counted.CreateClient();
        foreach (var (name, values) in Force44.DefaultRequestHeaders)
        {
            sender.DefaultRequestHeaders.Add(name, values);
        }

        await SendArray(messages, sender: sender);
        return counter.Texts.Count(text => text.Contains("UNION ALL", StringComparison.Ordinal) && text.Contains("\"ReceivedMessages\"", StringComparison.Ordinal));
    }
}
