using CaseManagement.Domain.Messages;
using CaseManagement.Domain.People;

namespace CaseManagement.Infrastructure.ReferenceData;

/// <summary>Messages with which a service begins: all of them neutral.</summary>
internal static class ShippedMessages
{
    private const string Appointment = "Reminder: you have an appointment on {{date}} at {{time}}.";
    private const string CallBack = "As agreed, you will get a call on {{date}} at {{time}}.";

    public static IEnumerable<MessageTemplate> Templates(DateOnly from) =>
    [
        Neutral("Appointment, by text", ContactChannel.Text, "", Appointment, from),
        Neutral("Call, by text", ContactChannel.Text, "", CallBack, from),
        Neutral("Call, by text, signed", ContactChannel.Text, "", $"{CallBack} {{{{sender}}}}", from),
        Neutral("Appointment, by e-mail", ContactChannel.Email, "A reminder", $"Hello,\n\n{Appointment}\n", from),
        Neutral("Call, by e-mail", ContactChannel.Email, "A reminder", $"Hello,\n\n{CallBack}\n", from),
    ];

    private static MessageTemplate Neutral(string name, ContactChannel channel, string title, string text, DateOnly from) =>
        MessageTemplate.DrawUp(name, channel, title, text, namesService: false, names: [], from, to: null);
}
